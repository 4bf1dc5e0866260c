"""One side's answer to the minutes; the second one seals them."""

from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.talks.models import Minutes, MinutesAnswer
from vorzimmer.talks.rules.arranging import side_in

BOTH = 2


def answer(actor: Actor, minutes: Minutes, kind: str, text: str = "") -> MinutesAnswer:
    """Keep it, and seal the minutes when it is the second. For actions only."""
    said: MinutesAnswer = MinutesAnswer.objects.create(
        minutes=minutes, side=side_in(actor, minutes.talk), kind=kind, text=text, by=actor.membership
    )
    if MinutesAnswer.objects.filter(minutes=minutes).count() == BOTH:
        minutes.change(sealed_at=clock.now())
    return said
