"""Let an engagement rest."""

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import EngagementPaused
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.pause)
def pause_engagement(*, actor: Actor, engagement: Engagement) -> EngagementPaused:
    """Nothing new can be handed over; what is under way goes on."""
    engagement.pause()
    return EngagementPaused(engagement=engagement)
