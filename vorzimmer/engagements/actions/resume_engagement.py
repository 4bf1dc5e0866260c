"""Go on with a paused engagement."""

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import EngagementResumed
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.resume)
def resume_engagement(*, actor: Actor, engagement: Engagement) -> EngagementResumed:
    """Work can be handed over again."""
    engagement.resume()
    return EngagementResumed(engagement=engagement)
