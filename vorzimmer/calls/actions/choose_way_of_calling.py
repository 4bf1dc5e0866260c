"""Decide how people of the workspace call each other."""

from django.utils.translation import gettext as _

from vorzimmer.calls import rules
from vorzimmer.calls.entries import WayOfCallingChosen
from vorzimmer.calls.links import is_room_address
from vorzimmer.calls.models import WayOfCalling
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace


@action(may=rules.choose)
def choose_way_of_calling(*, actor: Actor, workspace: Workspace, way: str, address: str = "") -> WayOfCallingChosen:
    """Here, in a room of another service, or by telephone only. NotAllowed when the room's address is none."""
    if way == WayOfCalling.Way.ELSEWHERE and not is_room_address(address):
        raise NotAllowed(_("That is no address of a room: it begins with https://"))
    now = WayOfCalling.objects.first() or WayOfCalling()
    if now._state.adding:
        now.save()
    now.choose(way, address if way == WayOfCalling.Way.ELSEWHERE else "")
    return WayOfCallingChosen(way=way)
