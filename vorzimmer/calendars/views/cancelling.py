"""An appointment does not take place, with polite words; and it does after all."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.calendars import actions, agreed, page, polite, saying
from vorzimmer.calendars.forms.moving import ALL, FOLLOWING, ONE, CancelForm
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.views.appointments import seen, stamped
from vorzimmer.calendars.views.looks import way_back
from vorzimmer.people.requests import Request


@require_http_methods(["GET", "POST"])
def cancel(request: Request, pk: UUID) -> HttpResponse:
    """GET: the words that go out; POST: it is cancelled, and can be taken back."""
    actor = request.actor
    found, date = seen(request, pk)
    words = polite.to_cancel(actor, found, date)
    sent = request.POST if request.method == "POST" else None
    form = CancelForm(sent, series=found.is_series, initial={"words": words, "which": ONE})
    names = page.names(found.attendees.all(), actor.membership)
    back = way_back(request, stamped("appointment", found, date))
    said = agreed.outcome_of(actor, found, occurrence=date.original_at if found.is_series else None)
    if sent is None or not form.is_valid() or said.verdict.stops:
        context = {
            "appointment": found, "form": form, "guests": names, "back": back, "why_not": rules.cancel(actor, found),
            "when": saying.span_text(date.starts_at, date.ends_at, all_day=found.all_day),
            "said": said,
        }  # fmt: skip
        return render(request, "calendars/cancel.html", context, status=200 if sent is None else 422)
    which = form.cleaned_data.get("which", ALL)
    actions.cancel_appointment(
        actor=actor, appointment=found, words=form.cleaned_data["words"], **form.dates(date.original_at)
    )
    stamp = f"?on={date.stamp}" if which == ONE else ""
    undo = "" if which == FOLLOWING else f"undo:{reverse('calendars:restore', args=[pk])}{stamp}"
    messages.success(request, _("“%(title)s” is cancelled.") % {"title": found.title}, extra_tags=undo)
    return HttpResponseRedirect(page.back_to(found.calendar, date.starts_at)["back_url"])


@require_POST
def restore(request: Request, pk: UUID) -> HttpResponse:
    """It takes place after all; those who were asked are asked again."""
    found, date = seen(request, pk)
    one = request.GET.get("on") or request.POST.get("on")
    of_all = found.is_cancelled or not found.is_series or not one
    actions.restore_appointment(actor=request.actor, appointment=found, occurrence=None if of_all else date.original_at)
    messages.success(request, _("“%(title)s” takes place.") % {"title": found.title})
    return HttpResponseRedirect(stamped("appointment", found, date))
