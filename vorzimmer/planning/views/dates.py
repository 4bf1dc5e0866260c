"""Single dates of a series: leaving one out, moving it, handing it to somebody who stands in, and back."""

from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.foundation import clock, moments
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.requests import Request
from vorzimmer.planning import actions, queries
from vorzimmer.planning.forms.series import CoverForm, MoveForm, OnForm
from vorzimmer.planning.rules import series as rules

both = require_http_methods(["GET", "POST"])
UNDOABLE = ("skipped", "moved", "cover", "all")


@require_POST
def skip(request: Request, pk: UUID) -> HttpResponse:
    """Leave one date out, with the way back."""
    found = queries.get_series(request.actor, pk)
    on = _on(request)
    coming = queries.timetable_of(found).find(on)
    actions.skip_date(actor=request.actor, series=found, on=on)
    text = _("%(day)s is left out.") % {"day": moments.day(coming.day if coming else on)}
    return _done(request, pk, text, on, "skipped")


@require_POST
def restore(request: Request, pk: UUID) -> HttpResponse:
    """As the rule has it."""
    found = queries.get_series(request.actor, pk)
    what = request.POST.get("what") or request.GET.get("what") or "all"
    if what not in UNDOABLE:
        raise BadRequest("what")
    on = _on(request)
    actions.restore_date(actor=request.actor, series=found, on=on, what=what)
    messages.success(request, _("%(day)s is as usual again.") % {"day": moments.day(on)})
    return redirect("planning:series", pk)


@both
def move(request: Request, pk: UUID) -> HttpResponse:
    """One date on another day."""
    found = queries.get_series(request.actor, pk)
    on = _on(request)
    coming = queries.timetable_of(found).find(on)
    form = MoveForm(request.POST if request.method == "POST" else None, initial={"to": coming.day if coming else None})
    day = coming.day if coming else on
    context: dict[str, Any] = {"series": found, "form": form, "on": on.isoformat(), "day": day}
    context |= {"reason": rules.arrange(request.actor, found)}
    if request.method == "POST" and form.is_valid():
        to = form.cleaned_data["to"]
        try:
            actions.move_date(actor=request.actor, series=found, on=on, to=to)
        except NotAllowed as refused:
            if context["reason"]:
                raise
            form.add_error("to", str(refused))
        else:
            text = _("%(day)s is on %(to)s now.") % {"day": moments.day(day), "to": moments.day(to)}
            return _done(request, pk, text, on, "moved")
    return render(request, "planning/move_date.html", context, status=422 if form.is_bound else 200)


@both
def cover(request: Request, pk: UUID) -> HttpResponse:
    """One date, or all in some time, for somebody else."""
    found = queries.get_series(request.actor, pk)
    coming = queries.timetable_of(found).find(_on(request)) if "on" in request.GET else None
    day = coming.day if coming else found.next_day or moments.today()
    standins = queries.standins(found)
    initial = {"first": day, "last": day, "cover": str(standins[0].pk) if standins else ""}
    form = CoverForm(request.POST if request.method == "POST" else None, standins=standins, initial=initial)
    reason: Any = rules.cover(request.actor, found)
    if not reason and not standins:
        reason = _("Nobody else assists in this engagement.")
    if request.method == "POST" and form.is_valid():
        try:
            happened = actions.cover_dates(actor=request.actor, series=found, **form.fields_of_action)
        except NotAllowed as refused:
            if reason:
                raise
            form.add_error("first", str(refused))
        else:
            return _covered(request, found, happened)
    context = {"series": found, "form": form, "reason": reason}
    return render(request, "planning/cover_dates.html", context, status=422 if form.is_bound else 200)


def _covered(request: Request, found: Any, happened: Any) -> HttpResponse:
    words = {"who": happened.cover.name}
    if happened.on == happened.until:
        return _done(request, found.pk, _("%(who)s stands in.") % words, date.fromisoformat(happened.on), "cover")
    asked = urlencode({"first": happened.on, "last": happened.until, "cover": happened.cover.pk})
    undo = f"undo:{reverse('planning:take_back_cover', args=[found.pk])}?{asked}"
    messages.success(request, _("%(who)s stands in for all dates in this time.") % words, extra_tags=undo)
    return redirect("planning:series", found.pk)


@require_POST
def take_back_cover(request: Request, pk: UUID) -> HttpResponse:
    """All dates of a cover with one click; which ones stands in the address."""
    found = queries.get_series(request.actor, pk)
    form = CoverForm(request.GET, standins=queries.standins(found))
    if not form.is_valid():
        raise BadRequest("cover")
    actions.take_back_cover(actor=request.actor, series=found, **form.fields_of_action)
    messages.success(request, _("The dates are as usual again."))
    return redirect("planning:series", pk)


def _on(request: Request) -> date:
    """The day that names the date, from the form or the address; 400 without one."""
    form = OnForm(request.POST if "on" in request.POST else request.GET)
    if not form.is_valid():
        if request.method == "GET":
            raise Http404
        raise BadRequest("on")
    on: date = form.cleaned_data["on"]
    return on if on.year <= clock.now().year + 20 else date.max


def _done(request: Request, pk: UUID, text: str, on: date, undo: str) -> HttpResponse:
    back = reverse("planning:restore_date", args=[pk])
    messages.success(request, text, extra_tags=f"undo:{back}?on={on}&what={undo}")
    return redirect("planning:series", pk)
