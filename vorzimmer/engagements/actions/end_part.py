"""Let a person leave an engagement."""

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import PartEnded
from vorzimmer.engagements.models import Part
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.change_part)
def end_part(*, actor: Actor, part: Part) -> PartEnded:
    """The person sees nothing of the engagement any more; what they did stays in its history."""
    part.end()
    return PartEnded(engagement=part.engagement, part=part)
