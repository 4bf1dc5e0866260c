"""Leave the question of the week out."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import PulseSkipped
from vorzimmer.rhythm.models import PulseAnswer, PulseQuestion
from vorzimmer.rhythm.rules import pulse as rules


@action(may=rules.answer)
def skip_pulse(*, actor: Actor, pulse_question: PulseQuestion) -> PulseSkipped:
    """It is gone for this week; nobody sees it, nothing counts it."""
    PulseAnswer(question=pulse_question, membership=actor.membership).save()
    return PulseSkipped(pulse_question=pulse_question)
