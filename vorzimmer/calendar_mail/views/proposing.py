"""Somebody of the house who was asked to come proposes another time."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.calendar_mail import actions, rules
from vorzimmer.calendar_mail.forms.proposal import ProposalForm
from vorzimmer.calendars import queries
from vorzimmer.calendars.recurrence import moment_of
from vorzimmer.calendars.saying import span_text
from vorzimmer.people.requests import Request


@require_http_methods(["GET", "POST"])
def propose(request: Request, pk: UUID) -> HttpResponse:
    """GET: when it is now, and which time would be better; POST: whoever arranges it decides."""
    attendee = queries.find_attendee(request.actor, pk)
    appointment = attendee.appointment
    stamp = request.POST.get("on", "") or request.GET.get("on", "")
    date = queries.date_of(appointment, moment_of(stamp) if stamp else None)
    if date is None or attendee.is_guest:
        raise Http404
    back = reverse("calendars:appointment", args=[appointment.pk]) + (f"?on={date.stamp}" if stamp else "")
    form = ProposalForm(request.POST if request.method == "POST" else None, appointment=appointment, date=date)
    who = appointment.organiser.user.first_name if appointment.organiser else appointment.organiser_name
    if not form.is_bound or not form.is_valid():
        context = {
            "form": form, "appointment": appointment, "back": back, "stamp": stamp, "who": who,
            "when": span_text(date.starts_at, date.ends_at, all_day=appointment.all_day),
            "why_not": rules.propose_other_time(request.actor, attendee),
        }  # fmt: skip
        return render(request, "calendar_mail/propose.html", context, status=422 if form.is_bound else 200)
    said = {name: form.cleaned_data[name] for name in ("starts_at", "ends_at", "comment")}
    occurrence = date.original_at if stamp and appointment.is_series else None
    actions.propose_other_time(actor=request.actor, attendee=attendee, occurrence=occurrence, **said)
    messages.success(
        request, _("Proposed. %(who)s decides.") % {"who": who} if who else _("Proposed to whoever invited.")
    )
    return redirect(back)
