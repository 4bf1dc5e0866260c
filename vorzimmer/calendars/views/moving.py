"""Another time for an appointment: carried there, or by the form."""

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.agreements.views.outcomes import Outcome
from vorzimmer.calendars import actions, agreed, page, polite, saying
from vorzimmer.calendars.forms.moving import ALL, FOLLOWING, ONE, MoveForm
from vorzimmer.calendars.recurrence import stamp_of
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.views.appointments import seen, stamped
from vorzimmer.calendars.views.looks import way_back
from vorzimmer.foundation import moments
from vorzimmer.people.requests import Request

NAMES = ("first_on", "starts", "last_on", "ends")


@require_http_methods(["GET", "POST"])
def move(request: Request, pk: UUID) -> HttpResponse:
    """GET: the form, with the time to which it was carried; POST: it is there now, and can be taken back."""
    found, date = seen(request, pk)
    sent = request.POST if request.method == "POST" else None
    carried = {name: request.GET[name] for name in NAMES if name in request.GET}
    initial = _as_it_is(found, date) | carried | {"words": polite.to_move(request.actor, found, date)}
    others = bool(page.names(found.attendees.all(), request.actor.membership))
    form = MoveForm(sent, series=found.is_series, all_day=found.all_day, others=others, initial=initial)
    said = _said(request, found, date, form)
    if sent is None or not form.is_valid() or said.verdict.stops:
        return _form(request, found, date, form, said, 200 if sent is None else 422)
    which = form.cleaned_data.get("which", ALL)
    moved = _moved(request, found, date, form)
    undo = _undo(moved, found, date, form) if which != FOLLOWING else ""
    times = form.cleaned_data
    when = saying.span_text(times["starts_at"], times["ends_at"], all_day=found.all_day)
    words = {"title": found.title, "when": when}
    messages.success(request, _("“%(title)s” is on %(when)s now.") % words, extra_tags=f"undo:{undo}" if undo else "")
    return HttpResponseRedirect(way_back(request, reverse("calendars:appointment", args=[moved.pk])))


@require_POST
def move_back(request: Request, pk: UUID) -> HttpResponse:
    """Taken back: the address says where it was."""
    found, date = seen(request, pk)
    form = MoveForm(request.GET, series=found.is_series, all_day=found.all_day, others=False)
    if form.is_valid():
        _moved(request, found, date, form)
        messages.success(request, _("It is where it was."))
    return HttpResponseRedirect(
        page.back_to(found.calendar, form.cleaned_data.get("starts_at", date.starts_at))["back_url"]
    )


def _moved(request: Request, found: Any, date: Any, form: MoveForm) -> Any:
    said = form.cleaned_data
    starts_at, ends_at = said["starts_at"], said["ends_at"]
    if said.get("which", ALL) == ALL:
        starts_at, ends_at = _whole(found, date, starts_at, ends_at)
    happened = actions.move_appointment(
        actor=request.actor, appointment=found, starts_at=starts_at, ends_at=ends_at,
        words=said.get("words", ""), **form.dates(date.original_at),
    )  # fmt: skip
    return happened.appointment


def _said(request: Request, found: Any, date: Any, form: MoveForm) -> Outcome:
    """What the agreement says to this time."""
    times = form.cleaned_data if form.is_bound and form.is_valid() else {}
    starts_at, ends_at = times.get("starts_at", date.starts_at), times.get("ends_at", date.ends_at)
    return agreed.outcome_of(request.actor, found, starts_at=starts_at, ends_at=ends_at)


def _whole(found: Any, date: Any, starts_at: datetime, ends_at: datetime) -> tuple[datetime, datetime]:
    """The first date of the series moves by as much as this one was carried."""
    if not found.is_series:
        return starts_at, ends_at
    by = _wall(starts_at) - _wall(date.starts_at)
    begins = moments.local(found.starts_at).replace(tzinfo=None) + by
    first = begins.replace(tzinfo=moments.local(found.starts_at).tzinfo)
    return first, first + (ends_at - starts_at)


def _wall(moment: datetime) -> datetime:
    return moments.local(moment).replace(tzinfo=None)


def _undo(moved: Any, found: Any, date: Any, form: MoveForm) -> str:
    """The address that carries it back. The dates of a series that was moved as a whole have other names now."""
    which, original = form.cleaned_data.get("which", ALL), date.original_at
    if which == ALL and found.is_series:
        original += form.cleaned_data["starts_at"] - date.starts_at
    before = _as_it_is(found, date)
    query = {name: f"{before[name]:%Y-%m-%d}" if name.endswith("_on") else f"{before[name]:%H:%M}" for name in NAMES}
    if found.is_series:
        query |= {"on": stamp_of(original), "which": which}
    return f"{reverse('calendars:move_back', args=[moved.pk])}?{urlencode(query)}"


def _as_it_is(found: Any, date: Any) -> dict[str, Any]:
    starts, ends = moments.local(date.starts_at), moments.local(date.ends_at)
    last = (ends - timedelta(seconds=1)).date() if found.all_day else ends.date()
    return {"first_on": starts.date(), "starts": starts.time(), "last_on": last, "ends": ends.time(), "which": ONE}


def _form(request: Request, found: Any, date: Any, form: MoveForm, said: Outcome, status: int) -> HttpResponse:
    told = page.names(found.attendees.all(), request.actor.membership)
    context = {
        "appointment": found, "form": form, "back": way_back(request, stamped("appointment", found, date)),
        "url": stamped("move", found, date), "why_not": rules.move(request.actor, found),
        "said": said,
        "told": _("A message goes to %(names)s, asking anew whether they come.") % {"names": told} if told else "",
    }  # fmt: skip
    template = "calendars/move_form.html" if request.htmx else "calendars/move.html"
    return render(request, template, context, status=status)
