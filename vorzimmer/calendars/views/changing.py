"""Making an appointment, and changing what it is."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.calendars import actions, agreed, places, queries
from vorzimmer.calendars.forms.appointment import as_initial
from vorzimmer.calendars.forms.moving import ONE, WhichForm
from vorzimmer.calendars.forms.whole import Whole, begun
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.views import meaning
from vorzimmer.calendars.views.appointments import seen, stamped
from vorzimmer.calendars.views.looks import way_back
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.people.requests import Request

both = require_http_methods(["GET", "POST"])


@both
def new(request: Request) -> HttpResponse:
    """In one's own calendar, or another in which one writes."""
    return _new(request, None)


@both
def new_in(request: Request, pk: UUID) -> HttpResponse:
    """In the calendar of an engagement, with those who belong to it."""
    return _new(request, get_engagement(request.actor, pk))


def _new(request: Request, engagement: Any) -> HttpResponse:
    actor = request.actor
    sent = request.POST if request.method == "POST" else None
    task = meaning.task_of(request)
    here = places.places_for(actor, queries.writable_calendars(actor), engagement)
    whole = Whole(actor, sent, here, queries.possible_guests(actor, engagement), begun(request.GET, actor, task))
    home = reverse("calendars:of_engagement", args=[engagement.pk]) if engagement else reverse("calendars:own")
    back = way_back(request, home)
    if sent is not None and whole.is_valid():
        content = whole.content(task=task)
        calendar = meaning.calendar_of(actor, whole)
        said, approval = meaning.asked(actor, calendar, content)
        if "ask" in sent and said.asks:
            return meaning.ask(request, calendar, content, task, back)
        if said.verdict.stops and approval is None:
            return _form(request, whole, _new_words(task, back) | {"said": said})
        made = actions.make_appointment(actor=actor, calendar=calendar, content=content, approval=approval).appointment
        meaning.remind(request, made, whole)
        messages.success(request, _("“%(title)s” stands in the calendar.") % {"title": made.title})
        return HttpResponseRedirect(reverse("calendars:appointment", args=[made.pk]))
    return _form(request, whole, _new_words(task, back))


def _new_words(task: Any, back: str) -> dict[str, Any]:
    words = {"title": _("New appointment"), "send_label": _("Put into the calendar")}
    return words | {"back_url": back, "back": back, "task": task}


@both
def change(request: Request, pk: UUID) -> HttpResponse:
    """What, where, with whom; of a series for one date, this and those that follow, or all."""
    actor = request.actor
    found, date = seen(request, pk)
    sent = request.POST if request.method == "POST" else None
    engagement, series = found.calendar.engagement, found.is_series
    known = queries.content_of(found, date)
    reminder = queries.reminder_of(actor, found)
    place = places.place_of(actor, found.calendar)
    initial = as_initial(known, place, known.zone, reminder.minutes if reminder else None)
    whole = Whole(actor, sent, [place], queries.possible_guests(actor, engagement), initial, known)
    which = WhichForm(sent, series=series, initial={"which": ONE})
    back = way_back(request, stamped("appointment", found, date))
    if sent is not None and whole.is_valid() & which.is_valid():
        dates = which.dates(date.original_at)
        content = whole.content(known)
        if series and dates["occurrence"] is None:
            content = whole.of_all(content, date, queries.content_of(found))
        said = agreed.outcome_of(actor, found, content=content)
        if said.verdict.stops:
            return _form(request, whole, _change_words(request, found, which, back) | {"said": said})
        happened = actions.change_appointment(actor=actor, appointment=found, content=content, **dates)
        meaning.remind(request, happened.appointment, whole, reminder.minutes if reminder else None)
        messages.success(request, _("“%(title)s” is changed.") % {"title": content.title})
        return HttpResponseRedirect(way_back(request, reverse("calendars:appointment", args=[happened.appointment.pk])))
    return _form(request, whole, _change_words(request, found, which, back))


def _change_words(request: Request, found: Any, which: WhichForm, back: str) -> dict[str, Any]:
    words = {
        "title": _("Change the appointment"),
        "send_label": _("Save"),
        "task": None,
        "changes": True,
        "appointment": found,
    }
    reason = rules.change(request.actor, found)
    return words | {"why_not": reason, "back_url": back, "back": back, "which": which if found.is_series else None}


def _form(request: Request, whole: Whole, context: dict[str, Any]) -> HttpResponse:
    sent = request.method == "POST"
    context |= {
        "form": whole.form, "repeat": whole.repeat, "repeats": whole.repeats, "zone_differs": whole.zone_differs,
        **meaning.meant(request, whole, context.get("appointment")),
    }  # fmt: skip
    return render(request, "calendars/appointment_form.html", context, status=422 if sent else 200)
