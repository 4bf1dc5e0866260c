"""What a form about an appointment means: when that is, with what it collides, and what the agreement says to it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from vorzimmer.agreements.actions import ask_approval
from vorzimmer.agreements.views.outcomes import Outcome
from vorzimmer.calendars import actions, agreed, page, places, queries, saying
from vorzimmer.calendars.forms.whole import Whole
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks.queries import get_task


@require_GET
def dates(request: Request) -> HttpResponse:
    """While the form is being filled in: when it is, there as well, its next dates, and with what it collides."""
    here = places.places_for(request.actor, queries.writable_calendars(request.actor), None)
    whole = Whole(request.actor, request.GET, here, queries.possible_guests(request.actor), {})
    return render(request, "calendars/dates.html", meant(request, whole))


def meant(request: Request, whole: Whole, but: Any = None) -> dict[str, Any]:
    """The times in words; nothing while they are not complete."""
    times = whole.times()
    if times is None:
        return {}
    there = [] if times.all_day else saying.elsewhere(times.starts_at, times.ends_at, whole.members)
    return {
        "span_words": saying.span_text(times.starts_at, times.ends_at, all_day=times.all_day), "there": ", ".join(there),
        "clashes": page.conflicts(request.actor, times, but), **whole.series_words(times),
    }  # fmt: skip


def asked(actor: Actor, calendar: Any, content: Any) -> tuple[Outcome, Any]:
    """What the agreement says, and the client's yes if there is one."""
    said = agreed.outcome_of(actor, calendar, content=content)
    if not said.asks:
        return said, None
    return said, agreed.granted(agreed.place_of(actor, calendar), agreed.what_of(content))


def ask(request: Request, calendar: Any, content: Any, task: Any, back: str) -> HttpResponse:
    """The agreement wants the client's yes first: they are asked for this appointment."""
    about: Any = task or agreed.place_of(request.actor, calendar)
    ask_approval(actor=request.actor, about=about, act=agreed.NAME, what=agreed.what_of(content))
    messages.success(request, _("The client decides. You are told at once; then it can be put into the calendar."))
    return HttpResponseRedirect(back)


def task_of(request: Request) -> Any:
    """What it is about, if a task is named and the reader sees it."""
    said = request.POST.get("task", "") or request.GET.get("task", "")
    try:
        return get_task(request.actor, UUID(said)) if said else None
    except ValueError:
        return None


def calendar_of(actor: Actor, whole: Whole) -> Any:
    """The chosen calendar; the first appointment opens it."""
    place = whole.form.stands_in
    return place.calendar or actions.keep_calendar(actor=actor, of=place.of or actor.membership).calendar


def remind(request: Request, made: Any, whole: Whole, before: int | None = None) -> None:
    """When the reader wants to be told; only if that is another moment than before."""
    minutes = whole.form.remind_minutes
    if minutes != before:
        actions.set_reminder(actor=request.actor, appointment=made, minutes=minutes)
