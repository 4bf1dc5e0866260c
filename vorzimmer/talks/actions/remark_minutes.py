"""Add a remark to the minutes instead of confirming them."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import answering
from vorzimmer.talks.entries import MinutesRemarked
from vorzimmer.talks.models import Minutes, MinutesAnswer
from vorzimmer.talks.rules import holding as rules
from vorzimmer.tasks.texts import must_say


@action(may=rules.answer)
def remark_minutes(*, actor: Actor, minutes: Minutes, text: str) -> MinutesRemarked:
    """What was different. The other side corrects the minutes, or lets them stand with the remark beside them.

    NotAllowed without words.
    """
    must_say(text)
    answer = answering.answer(actor, minutes, MinutesAnswer.Kind.REMARK, text.strip()[:2000])
    return MinutesRemarked(talk=minutes.talk, minutes=minutes, answer=answer)
