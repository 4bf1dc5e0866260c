"""Say that the minutes are right."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import answering
from vorzimmer.talks.entries import MinutesConfirmed
from vorzimmer.talks.models import Minutes, MinutesAnswer
from vorzimmer.talks.rules import holding as rules


@action(may=rules.answer)
def confirm_minutes(*, actor: Actor, minutes: Minutes) -> MinutesConfirmed:
    """For one's own side. With the second answer they never change again."""
    answer = answering.answer(actor, minutes, MinutesAnswer.Kind.CONFIRMED)
    return MinutesConfirmed(talk=minutes.talk, minutes=minutes, answer=answer)
