"""Meetings: the list, one of them, arranging times."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.foundation.pages import render_page
from vorzimmer.matching import actions, queries
from vorzimmer.matching.forms.meetings import TimesForm
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.matching.views.meeting_page import meeting_page
from vorzimmer.people.requests import Request


@require_GET
def meeting_list(request: Request) -> HttpResponse:
    """Whom one gets to know, the next first."""
    still, over = queries.meeting_rows(request.actor)
    rows = [(each, rules.choose(request.actor, each) is None) for each in still]
    return render_page(request, "matching/meetings.html", {"rows": rows, "settled": over})


@require_GET
def meeting(request: Request, pk: UUID) -> HttpResponse:
    """What is to be done now, what to ask, what both think."""
    return meeting_page(request, pk)


@require_http_methods(["GET", "POST"])
def propose(request: Request, pk: UUID) -> HttpResponse:
    """Offer times to somebody who would like to; when a meeting is arranged already, this leads there."""
    entry = queries.get_willing(request.actor, pk)
    arranged = queries.open_meeting(entry)
    if request.method == "GET" and arranged:
        return redirect("matching:meeting", arranged.pk)
    if request.method == "GET" and rules.propose(request.actor, entry):
        raise Http404
    form = TimesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        happened = actions.propose_meeting(actor=request.actor, entry=entry, **form.cleaned_data)
        messages.success(request, _("Offered. As soon as a time is chosen, you hear of it."))
        return redirect("matching:meeting", happened.meeting.pk)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "need": entry.need, "person": entry.profile, "again": None}
    return render_page(request, "matching/times.html", context, status=status)


@require_http_methods(["GET", "POST"])
def times(request: Request, pk: UUID) -> HttpResponse:
    """Offer other times."""
    found = queries.get_meeting(request.actor, pk)
    if request.method == "GET" and rules.offer(request.actor, found):
        raise Http404
    form = TimesForm(request.POST or None, initial={"call": found.call})
    if request.method == "POST" and form.is_valid():
        actions.offer_times(actor=request.actor, meeting=found, **form.cleaned_data)
        messages.success(request, _("Offered. As soon as a time is chosen, you hear of it."))
        return redirect("matching:meeting", pk)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "need": found.need, "person": found.entry.profile, "again": found}
    return render_page(request, "matching/times.html", context, status=status)
