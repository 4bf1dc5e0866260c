"""When things come: what holds, what was proposed, and the form for a proposal."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.people.requests import Request
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.forms.times import PauseForm, TimesForm
from vorzimmer.rhythm.times_page import times_page


@require_http_methods(["GET", "POST"])
def times(request: Request, pk: UUID) -> HttpResponse:
    """All four kinds; POST proposes other times for one of them."""
    engagement = get_engagement(request.actor, pk)
    form = TimesForm(request.POST) if request.method == "POST" else None
    if form is not None and form.is_valid():
        actions.propose_schedule(actor=request.actor, engagement=engagement, **form.cleaned_data)
        messages.success(request, _("Proposed. It holds when the other side agrees."))
        return redirect("rhythm:times", pk)
    return render(
        request, "rhythm/times.html", times_page(request.actor, engagement, form), status=422 if form else 200
    )


@require_POST
def begin(request: Request, pk: UUID) -> HttpResponse:
    """As the agreement says."""
    actions.begin_rhythm(actor=request.actor, engagement=get_engagement(request.actor, pk))
    return redirect("rhythm:times", pk)


@require_POST
def pause(request: Request, pk: UUID) -> HttpResponse:
    """Until a day."""
    schedule = queries.get_schedule(request.actor, pk)
    form = PauseForm(request.POST)
    if not form.is_valid():
        page = times_page(request.actor, schedule.engagement, None, {schedule.kind: form})
        return render(request, "rhythm/times.html", page, status=422)
    actions.pause_schedule(actor=request.actor, schedule=schedule, until=form.cleaned_data["until"])
    return redirect("rhythm:times", schedule.engagement_id)


@require_POST
def resume(request: Request, pk: UUID) -> HttpResponse:
    """Before the pause is over."""
    schedule = queries.get_schedule(request.actor, pk)
    actions.resume_schedule(actor=request.actor, schedule=schedule)
    return redirect("rhythm:times", schedule.engagement_id)


@require_POST
def stop(request: Request, pk: UUID) -> HttpResponse:
    """Altogether."""
    schedule = queries.get_schedule(request.actor, pk)
    actions.stop_schedule(actor=request.actor, schedule=schedule)
    return redirect("rhythm:times", schedule.engagement_id)


@require_POST
def decide(request: Request, pk: UUID) -> HttpResponse:
    """Yes or no to what the other side proposed."""
    proposal = queries.get_schedule_proposal(request.actor, pk)
    verb = actions.agree_schedule if request.POST.get("answer") == "yes" else actions.refuse_schedule
    verb(actor=request.actor, schedule_proposal=proposal)
    return redirect("rhythm:times", proposal.engagement_id)


@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    """It is no longer proposed."""
    proposal = queries.get_schedule_proposal(request.actor, pk)
    actions.take_back_schedule(actor=request.actor, schedule_proposal=proposal)
    return redirect("rhythm:times", proposal.engagement_id)
