"""Let what was announced take effect."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import queries, question_turns
from vorzimmer.tasks.entries import DefaultTaken
from vorzimmer.tasks.models import Question
from vorzimmer.tasks.rules import questions


@action(may=questions.take_default)
def take_default(*, actor: Actor, question: Question) -> DefaultTaken:
    """Nobody answered by the announced moment: what was announced is the answer, in the asker's name."""
    task = question.task
    question.take_answer(question.default_text, actor.membership, by_default=True)
    value = queries.brief_value(actor, question, question.answer)
    if task is not None and value is not None:
        task.keep(brief=task.brief | {question.brief_field: value})
    question_turns.settle(question)
    return DefaultTaken(question=question)
