"""Let what was announced take effect."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import gaps, question_turns
from vorzimmer.tasks.entries import DefaultTaken
from vorzimmer.tasks.models import Question
from vorzimmer.tasks.rules import questions


@action(may=questions.take_default)
def take_default(*, actor: Actor, question: Question) -> DefaultTaken:
    """Nobody answered by the announced moment: what was announced is the answer, in the asker's name."""
    question.take_answer(question.default_text, actor.membership, by_default=True)
    changed = gaps.fill(actor, question.task, [question])
    question_turns.settle(question)
    version = question.task.version if question.task else 0
    return DefaultTaken(question=question, changed=changed, version=version)
