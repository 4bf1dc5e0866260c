"""Take an answer back."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import queries, question_turns
from vorzimmer.tasks.entries import AnswerTakenBack
from vorzimmer.tasks.models import Question
from vorzimmer.tasks.rules import questions


@action(may=questions.take_back)
def take_back_answer(*, actor: Actor, question: Question) -> AnswerTakenBack:
    """A slip of the finger: the question is open again, and what the answer put into the briefing is gone."""
    task = question.task
    value = queries.brief_value(actor, question, question.answer)
    question.forget_answer()
    if task is not None and value is not None and task.brief.get(question.brief_field) == value:
        task.keep(brief={key: kept for key, kept in task.brief.items() if key != question.brief_field})
    question_turns.settle(question)
    return AnswerTakenBack(question=question)
