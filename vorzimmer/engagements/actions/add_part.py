"""Let a person belong to an engagement."""

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import PartAdded
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.arrange)
def add_part(
    *, actor: Actor, engagement: Engagement, membership: Membership, role: str, decides: bool = True
) -> PartAdded:
    """The person sees everything in it from now on. A new lead makes the former lead a backup."""
    if role == Part.Role.LEAD:
        step_back(engagement)
    known = engagement.parts.filter(membership=membership, until=None).first()
    if known:
        known.change(role, decides)
    part = known or Part.objects.create(engagement=engagement, membership=membership, role=role, decides=decides)
    engagement.__dict__.pop("team", None)
    engagement.__dict__.pop("audience", None)
    return PartAdded(engagement=engagement, part=part)


def step_back(engagement: Engagement, *, but: Part | None = None) -> None:
    """The present lead becomes a backup: there is one lead at a time."""
    for lead in engagement.parts.filter(role=Part.Role.LEAD, until=None):
        if lead != but:
            lead.change(Part.Role.BACKUP, lead.decides)
