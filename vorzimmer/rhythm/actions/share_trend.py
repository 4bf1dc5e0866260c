"""Let the coordination see the trend."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import TrendShared
from vorzimmer.rhythm.models import PulseConsent
from vorzimmer.rhythm.rules import pulse as rules


@action(may=rules.is_one_of_the_two)
def share_trend(*, actor: Actor, engagement: Engagement) -> TrendShared:
    """It is shown when both agree, and only how it goes: never an answer, never whose."""
    if not PulseConsent.objects.filter(engagement=engagement, membership=actor.membership, revoked_at=None).exists():
        PulseConsent(engagement=engagement, membership=actor.membership).save()
    return TrendShared(engagement=engagement)
