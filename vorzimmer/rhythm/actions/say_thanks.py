"""Thank somebody."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.rhythm.drafting import NOBODY_TO_THANK
from vorzimmer.rhythm.entries import ThanksSaid
from vorzimmer.rhythm.models import ThankYou
from vorzimmer.rhythm.rules import pulse as rules
from vorzimmer.rhythm.sides import both_sides


@action(may=rules.thank, lock=False)
def say_thanks(*, actor: Actor, engagement: Engagement, to: Membership, words: str) -> ThanksSaid:
    """It reaches the person at once, and both sides find it again. NotAllowed for oneself, others, or no words."""
    if to.pk == actor.id or to.pk not in both_sides(engagement) or not words.strip():
        raise NotAllowed(NOBODY_TO_THANK)
    thanks = ThankYou(engagement=engagement, said_by=actor.membership, to=to, words=words.strip()[:300])
    thanks.save()
    return ThanksSaid(thank_you=thanks)
