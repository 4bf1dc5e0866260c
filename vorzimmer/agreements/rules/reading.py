"""Who reads an agreement, and for which side somebody speaks."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Agreement, Side
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor

Reason = str | Promise | None


def reads(actor: Actor, engagement: Engagement) -> Reason:
    """Both sides and the coordination; not those who look on or supervise the work."""
    part = engagement.team.part_of(actor)
    if part is not None and part.role in (part.Role.OBSERVER, part.Role.SUPERVISOR):
        return None if engagement.team.coordinates(actor) else _("The agreement is between the two sides.")
    if part is None and not engagement.team.coordinates(actor):
        return _("You do not belong to this engagement.")
    return None


def side_of(actor: Actor, engagement: Engagement, form: str) -> str:
    """For which side the actor negotiates and signs; empty for everybody else.

    The client's side are its deciding contacts, the assistant's side is the lead. Of an agency's agreement the agency
    is a party: its coordination speaks for the assistant's side as well.
    """
    team = engagement.team
    part = team.part_of(actor)
    if part is not None and part.role == part.Role.CONTACT:
        return Side.CLIENT if part.decides else ""
    if part is not None and part.role == part.Role.LEAD:
        return Side.ASSISTANT
    return Side.ASSISTANT if form == Agreement.Form.AGENCY and team.coordinates(actor) else ""
