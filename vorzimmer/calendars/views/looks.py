"""Choosing what calendars show."""

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from vorzimmer.calendars import actions, queries, showing
from vorzimmer.calendars.look import SHAPES
from vorzimmer.calendars.showing import ALONE
from vorzimmer.people.addresses import own_address
from vorzimmer.people.requests import Request
from vorzimmer.people.timezones import is_zone

MOST = 200


def way_back(request: Request, otherwise: str = "") -> str:
    """The address that the form or the link says, if it is one of this house; else the reader's own calendar."""
    said = request.POST.get("back", "") or request.GET.get("back", "")
    return own_address(request, said, otherwise or reverse("calendars:own"))


@require_POST
def look(request: Request) -> HttpResponse:
    """`known` are the switches that were shown, `on` those that stay on; what was not shown stays as it is."""
    known = [key[:40] for key in request.POST.getlist("known")[:MOST]]
    hidden = showing.chosen(queries.showing_of(request.actor).hidden, known, request.POST.getlist("on"))
    shape, beside = request.POST.get("shape", ""), request.POST.get("beside", "")
    actions.choose_look(
        actor=request.actor, membership=request.actor.membership, hidden=hidden,
        shape=shape if shape in SHAPES else "", beside=beside if beside == ALONE or is_zone(beside) else "",
    )  # fmt: skip
    return HttpResponseRedirect(way_back(request))
