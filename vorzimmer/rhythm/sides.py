"""For whom mornings, evenings and weeks are: who writes, who answers, and which two the pulse is about."""

from uuid import UUID

from vorzimmer.engagements.models import Engagement
from vorzimmer.handovers.models import Cover
from vorzimmer.handovers.queries.absences import covers_of
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


def writer_of(engagement: Engagement) -> Membership | None:
    """The lead; while somebody stands in for the lead, that person."""
    lead = engagement.team.lead
    for cover in covers_of(engagement):
        if lead is not None and cover.state == Cover.State.RUNNING and cover.absence.membership_id == lead.pk:
            return next((one for one in engagement.team.assistants if one.pk == cover.person_id), lead)
    return lead


def both_sides(engagement: Engagement) -> list[UUID]:
    """Whose business it is; nobody else reads it, whoever runs the workspace."""
    team = engagement.team
    return [*team.ids("client"), *team.ids("assistant")]


def pair_of(engagement: Engagement) -> list[Membership]:
    """The two whom the pulse asks: the lead, and the first of the contacts who decide."""
    team = engagement.team
    contact = next(iter(team.deciding or team.contacts), None)
    return [one for one in (contact, team.lead) if one is not None]


def belongs(actor: Actor, engagement: Engagement) -> bool:
    """Whether the actor stands on one of the two sides."""
    return engagement.team.side_of(actor) is not None
