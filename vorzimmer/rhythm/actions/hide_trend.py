"""Do not let the coordination see the trend any more."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import TrendHidden
from vorzimmer.rhythm.models import PulseConsent
from vorzimmer.rhythm.rules import pulse as rules


@action(may=rules.is_one_of_the_two)
def hide_trend(*, actor: Actor, engagement: Engagement) -> TrendHidden:
    """One of the two is enough, at any time, from this moment on."""
    for consent in PulseConsent.objects.filter(engagement=engagement, membership=actor.membership, revoked_at=None):
        consent.revoke()
    return TrendHidden(engagement=engagement)
