"""Say what one is looking for."""

from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.matching import wishes
from vorzimmer.matching.entries import NeedDescribed
from vorzimmer.matching.models import Need
from vorzimmer.matching.rules import needs
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace

from .open_enquiry import open_enquiry


@action(may=needs.describe, lock=False)
def describe_need(
    *,
    actor: Actor,
    place: Engagement | Workspace,
    client_name: str = "",
    contacts: list[Membership] | None = None,
    **wish: Unpack[wishes.NeedWish],
) -> NeedDescribed:
    """For an engagement that wants more, or for a new client: then an engagement in stage enquiry is opened for
    `client_name`, with these contacts. Nobody is told until it is sent. NotAllowed when it makes no sense."""
    engagement = place if isinstance(place, Engagement) else None
    if engagement is None:
        engagement = open_enquiry(
            actor=actor, workspace=actor.workspace, client_name=client_name, contacts=contacts or []
        ).engagement
    said = wishes.settled({"title": "", **wish})
    whose = next(iter(engagement.team.contacts), actor.membership)
    hours = {"windows": whose.reachable_hours, "zone": whose.user.timezone}
    need = Need(engagement=engagement, created_by=actor.membership, **{**hours, **said})
    need.save()
    return NeedDescribed(need=need)
