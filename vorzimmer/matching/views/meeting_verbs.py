"""What is done in a meeting: choose a time, call off, write a scorecard, hand a trial task over, answer."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vorzimmer.foundation import moments
from vorzimmer.matching import actions, queries
from vorzimmer.matching.forms.meetings import AnswerForm, TrialForm
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.matching.views.meeting_page import meeting_page, scorecard_form
from vorzimmer.people.requests import Request


@require_POST
def choose(request: Request, pk: UUID) -> HttpResponse:
    """This time suits me."""
    meeting = queries.get_meeting(request.actor, pk)
    try:
        slot = datetime.fromisoformat(request.POST.get("slot", ""))
    except ValueError as wrong:
        raise BadRequest("slot") from wrong
    actions.choose_time(actor=request.actor, meeting=meeting, slot=slot)
    messages.success(request, _("Chosen: %(when)s") % {"when": moments.moment(slot)})
    return redirect("matching:meeting", pk)


@require_POST
def cancel(request: Request, pk: UUID) -> HttpResponse:
    """Call it off."""
    actions.cancel_meeting(actor=request.actor, meeting=queries.get_meeting(request.actor, pk))
    messages.success(request, _("Called off. Another meeting can be arranged at any time."))
    return redirect("matching:meetings")


@require_POST
def scorecard(request: Request, pk: UUID) -> HttpResponse:
    """What one thinks after the talk."""
    form = scorecard_form(request.actor, pk, request.POST)
    if not form.is_valid():
        return meeting_page(request, pk, card_form=form)
    actions.write_scorecard(
        actor=request.actor, meeting=queries.get_meeting(request.actor, pk), **form.cleaned_data
    )  # fmt: skip
    messages.success(request, _("Written. Both cards are read as soon as both are in."))
    return redirect("matching:meeting", pk)


@require_POST
def trial(request: Request, pk: UUID) -> HttpResponse:
    """Hand a trial task over."""
    form = TrialForm(request.POST, auto_id="trial-%s")
    if not form.is_valid():
        return meeting_page(request, pk, trial_form=form)
    happened = actions.begin_trial(
        actor=request.actor, meeting=queries.get_meeting(request.actor, pk), **form.cleaned_data
    )  # fmt: skip
    messages.success(request, _("Handed over. It goes on like every other task."))
    return redirect("screens:task", happened.meeting.trial_id)


@require_POST
def answer(request: Request, pk: UUID) -> HttpResponse:
    """Yes, no, another."""
    meeting = queries.get_meeting(request.actor, pk)
    form = AnswerForm(rules.side_of(request.actor, meeting), request.POST, auto_id="answer-%s")
    if not form.is_valid():
        return meeting_page(request, pk, answer_form=form)
    happened = actions.answer_meeting(actor=request.actor, meeting=meeting, **form.cleaned_data)
    said = {
        "waiting": _("Thank you. The other side answers next."),
        "agreed": _("You both said yes. Next you agree on how you work together."),
        "ended": _("All right. Nobody is at fault, and nothing of it counts anywhere."),
    }
    messages.success(request, said[happened.outcome])
    if happened.outcome == "agreed":
        return redirect("screens:engagement", happened.need.engagement_id)
    return redirect("matching:meeting", pk)
