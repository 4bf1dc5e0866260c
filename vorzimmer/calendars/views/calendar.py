"""Somebody's own calendar, and that of an engagement: day, week, month, agenda."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from vorzimmer.calendars import queries, showing
from vorzimmer.calendars.drawing.grid import grid
from vorzimmer.calendars.drawing.month import agenda, month
from vorzimmer.calendars.look import Look
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation import moments
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request
from vorzimmer.people.timezones import place_of
from vorzimmer.tenancy.together import together


@require_GET
def own(request: Request) -> HttpResponse:
    """Everything that concerns the reader, of all engagements."""
    with together(*queries.asked_of_page(request.actor, None)):
        return _calendar(request, None, reverse("calendars:new"))


@require_GET
def of_engagement(request: Request, pk: UUID) -> HttpResponse:
    """What those who work together here have planned, and when they can be reached."""
    engagement = get_engagement(request.actor, pk)
    with together(*queries.asked_of_page(request.actor, engagement)):
        return _calendar(request, engagement, reverse("calendars:new_in", args=[pk]))


def _calendar(request: Request, engagement: Any, new_url: str) -> HttpResponse:
    actor = request.actor
    chosen = queries.showing_of(actor)
    look = Look.read(request.GET, chosen.shape or "week")
    calendars = _calendars(actor, engagement)
    kept = showing.calendar_switches(actor, calendars, chosen.hidden, own=engagement is None)
    switches = showing.layer_switches(chosen.hidden)
    layers = [switch.key for switch in switches if switch.on]
    off = {calendar.pk for calendar, switch in zip(calendars, kept, strict=True) if not switch.on}
    wanted = [calendar for calendar in calendars if calendar.pk not in off]
    beside = queries.colleagues(actor, engagement)
    found = queries.entries(
        actor, *look.bounds(), layers=layers, engagement=engagement, calendars=wanted, beside=beside
    )
    shown = [entry for entry in found if entry.calendar not in off]
    zones = showing.zones_beside(beside, timezone.get_current_timezone_name())
    context = {
        "look": look, "engagement": engagement, "new_url": new_url, "shapes": showing.shapes(look),
        "layers": switches, "calendars": kept,
        "zones": [("", showing.usual_clock(next(iter(zones.values()), ""))), *zones.items(), (showing.ALONE, showing.no_clock())],
        "beside": chosen.beside, "opens": chosen.shape or "week",
        "topics": queries.topics_of(actor, calendars, engagement), "here_url": request.get_full_path(),
        "look_before": look.address(look.before), "look_after": look.address(look.after),
        "look_today": look.address(moments.today()), "is_empty": not any(e.layer == "appointments" for e in shown),
        "invitations": queries.open_invitations(actor, engagement), "why_not_make": _why_not_make(actor, engagement),
    }  # fmt: skip
    return render_page(request, "calendars/calendar.html", context | _drawn(look, shown, chosen.beside, list(zones)))


def _why_not_make(actor: Any, engagement: Any) -> str:
    """In an engagement its two sides make appointments; everybody in their own calendar."""
    if engagement is None or engagement.team.side_of(actor) is not None:
        return ""
    return _("You can look at this calendar, but not write in it.")


def _calendars(actor: Any, engagement: Any) -> list[Any]:
    """All that the reader sees, or those of one engagement and of its people."""
    return queries.calendars_of(actor) if engagement is None else queries.calendars_in(actor, engagement)


def _drawn(look: Look, entries: list[Any], beside: str, zones: list[str]) -> dict[str, Any]:
    """What the chosen shape needs."""
    if look.shape == "month":
        return {"month": month(look, entries)}
    if look.shape == "agenda":
        return {"agenda": agenda(look, entries), "last_day": moments.day(look.last)}
    theirs = showing.beside(beside, zones)
    drawn = grid(look, entries, theirs)
    return {
        "grid": drawn, "hours_drawn": drawn.hours.last - drawn.hours.first,
        "our_place": place_of(timezone.get_current_timezone_name()), "their_place": place_of(str(theirs)),
    }  # fmt: skip
