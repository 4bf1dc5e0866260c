"""Give a person another part in an engagement."""

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import PartChanged
from vorzimmer.engagements.models import Part
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor

from .add_part import step_back


@action(may=rules.change_part)
def change_part(*, actor: Actor, part: Part, role: str, decides: bool = True) -> PartChanged:
    """Another part, or another say. A new lead makes the former lead a backup."""
    if role == Part.Role.LEAD:
        step_back(part.engagement, but=part)
    part.change(role, decides)
    return PartChanged(engagement=part.engagement, part=part)
