"""Take an answer back."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import gaps, question_turns
from vorzimmer.tasks.entries import AnswerTakenBack
from vorzimmer.tasks.models import Question
from vorzimmer.tasks.rules import questions


@action(may=questions.take_back)
def take_back_answer(*, actor: Actor, question: Question) -> AnswerTakenBack:
    """A slip of the finger: the question is open again, and what the answer put into the briefing is gone."""
    changed = gaps.empty(actor, question)
    question.forget_answer()
    question_turns.settle(question)
    version = question.task.version if question.task else 0
    return AnswerTakenBack(question=question, changed=changed, version=version)
