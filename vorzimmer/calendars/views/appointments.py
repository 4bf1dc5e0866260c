"""The page of an appointment, and answering it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.calendars import actions, page, queries
from vorzimmer.calendars.forms.appointment import REMINDERS
from vorzimmer.calendars.forms.moving import ALL, FOLLOWING, AnswerForm
from vorzimmer.calendars.recurrence import moment_of
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.views.looks import way_back
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request


def seen(request: Request, pk: UUID) -> tuple[Any, Any]:
    """The appointment, and the date of it that the address means; 404 if there is none for this person."""
    found = queries.find_appointment(request.actor, pk)
    stamp = request.GET.get("on", "") or request.POST.get("on", "")
    date = queries.date_of(found, moment_of(stamp) if stamp else None)
    if date is None:
        raise Http404
    return found, date


def stamped(name: str, found: Any, date: Any) -> str:
    """The address of a page about one date of a series, or about the appointment."""
    address = reverse(f"calendars:{name}", args=[found.pk])
    return f"{address}?on={date.stamp}" if found.is_series else address


@require_GET
def appointment(request: Request, pk: UUID) -> HttpResponse:
    """What, when for both, who comes, and what became of it."""
    actor = request.actor
    found, date = seen(request, pk)
    context = page.facts(actor, found, date) | {
        "move_url": stamped("move", found, date), "change_url": stamped("change", found, date),
        "cancel_url": stamped("cancel", found, date), "here_url": request.get_full_path(), "reminders": REMINDERS,
        "why_not_move": rules.move(actor, found), "why_not_change": rules.change(actor, found),
        "stamp": date.stamp if found.is_series else "",
    }  # fmt: skip
    return render_page(request, "calendars/appointment.html", context)


@require_POST
def answer(request: Request, pk: UUID) -> HttpResponse:
    """Yes, if need be, no: one tap, with a word if one likes."""
    attendee = queries.find_attendee(request.actor, pk)
    form = AnswerForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        which = request.POST.get("which")
        date = moment_of(request.POST.get("on", "")) if which != ALL else None
        actions.answer_appointment(
            actor=request.actor, attendee=attendee, answer=said["answer"], comment=said["comment"], occurrence=date,
            following=which == FOLLOWING and date is not None,
        )  # fmt: skip
        words = {"accepted": _("You come."), "tentative": _("You come if need be."), "declined": _("You do not come.")}
        messages.success(request, words[said["answer"]])
    return HttpResponseRedirect(way_back(request, reverse("calendars:appointment", args=[attendee.appointment_id])))


@require_POST
def remind(request: Request, pk: UUID) -> HttpResponse:
    """How long before the reader is told; nothing chosen takes the reminder away."""
    found = queries.find_appointment(request.actor, pk)
    minutes = request.POST.get("minutes", "")
    if minutes in dict(REMINDERS):
        actions.set_reminder(actor=request.actor, appointment=found, minutes=int(minutes) if minutes else None)
        messages.success(request, _("You are reminded.") if minutes else _("You are not reminded."))
    return redirect("calendars:appointment", pk)
