"""The page on which both sides see how they begin, change over or part: `handovers:plan`."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation import moments
from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.handovers import actions, queries
from vorzimmer.handovers.forms.plans import BeginForm, StepForm
from vorzimmer.handovers.queries.absences import absences_of, covers_of
from vorzimmer.handovers.queries.partings import successor_of
from vorzimmer.handovers.rules import partings as parting_rules
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.handovers.showing import view_of
from vorzimmer.handovers.work import left_series
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request

PART = "together"


@require_GET
def plan(request: Request, pk: UUID) -> HttpResponse:
    """What is due now for whom; `?plan=` chooses among several that run."""
    return _answer(request, pk)


@require_POST
def begin(request: Request, pk: UUID) -> HttpResponse:
    """Settling in begins."""
    engagement = get_engagement(request.actor, pk)
    form = BeginForm(request.POST)
    if not form.is_valid():
        return _answer(request, pk, {"begin_form": form}, status=422)
    actions.begin_plan(actor=request.actor, engagement=engagement, **form.cleaned_data)
    return redirect("handovers:plan", pk)


@require_POST
def tick(request: Request, pk: UUID) -> HttpResponse:
    """Done, or open again; pressed twice it stays as it was meant."""
    step = queries.get_plan_step(request.actor, pk)
    done = request.POST.get("done") == "yes"
    if done != step.is_done:
        verb = actions.tick_plan_step if done else actions.untick_plan_step
        verb(actor=request.actor, step=step)
    return _again(request, step.plan.engagement_id)


@require_http_methods(["GET", "POST"])
def add_step(request: Request, pk: UUID) -> HttpResponse:
    """One more step."""
    found = queries.get_plan(request.actor, pk)
    side = found.engagement.team.side_of(request.actor) or "both"
    form = StepForm(request.POST or None, initial={"side": side, "due_on": moments.today()})
    if request.method == "POST" and form.is_valid():
        actions.add_plan_step(actor=request.actor, plan=found, **form.cleaned_data)
        return redirect("handovers:plan", found.engagement_id)
    return _step_page(request, found.engagement, form, rules.arrange(request.actor, found))


@require_http_methods(["GET", "POST"])
def change_step(request: Request, pk: UUID) -> HttpResponse:
    """Other words, another day; or out of the plan."""
    step = queries.get_plan_step(request.actor, pk)
    kept = {"title": step.title, "why": step.why, "side": step.side, "due_on": step.due_on, "is_talk": step.is_talk}
    form = StepForm(request.POST or None, initial=kept)
    if request.method == "POST" and form.is_valid():
        actions.change_plan_step(actor=request.actor, step=step, **form.cleaned_data)
        return redirect("handovers:plan", step.plan.engagement_id)
    return _step_page(request, step.plan.engagement, form, rules.arrange_step(request.actor, step), step)


@require_POST
def remove_step(request: Request, pk: UUID) -> HttpResponse:
    """It does not apply here."""
    step = queries.get_plan_step(request.actor, pk)
    title, engagement = step.title, step.plan.engagement_id
    actions.remove_plan_step(actor=request.actor, step=step)
    messages.success(request, _("The step “%(step)s” is gone.") % {"step": title})
    return redirect("handovers:plan", engagement)


@require_POST
def pass_gate(request: Request, pk: UUID) -> HttpResponse:
    """It is reached."""
    gate = queries.get_gate(request.actor, pk)
    actions.pass_gate(actor=request.actor, gate=gate)
    return _again(request, gate.plan.engagement_id)


@require_POST
def finish(request: Request, pk: UUID) -> HttpResponse:
    """Nothing of it is due any more."""
    found = queries.get_plan(request.actor, pk)
    actions.finish_plan(actor=request.actor, plan=found)
    messages.success(request, _("The plan is finished."))
    return redirect("handovers:plan", found.engagement_id)


def _step_page(request: Request, engagement: Any, form: StepForm, why_not: Any, step: Any = None) -> HttpResponse:
    context = {"engagement": engagement, "form": form, "why_not": why_not, "step": step}
    return render(request, "handovers/step_form.html", context, status=422 if request.method == "POST" else 200)


def _again(request: Request, pk: UUID) -> HttpResponse:
    return _answer(request, pk) if asked_part(request) == PART else redirect("handovers:plan", pk)


def _answer(request: Request, pk: UUID, more: dict[str, Any] | None = None, status: int = 200) -> HttpResponse:
    engagement = get_engagement(request.actor, pk)
    context = part_together(request.actor, engagement, request.GET.get("plan", "")) | (more or {})
    return render_page(request, "handovers/plan.html", context, status=status)


def part_together(actor: Actor, engagement: Any, wanted: str = "") -> dict[str, Any]:
    """Everything the page shows."""
    plans = queries.plans_of(engagement)
    chosen = next((each for each in plans if each.kind == wanted), plans[0] if plans else None)
    return {
        "engagement": engagement,
        "topic": f"engagement-{engagement.pk}:plan",
        "plans": plans,
        "view": view_of(actor, chosen) if chosen else None,
        "begin_form": BeginForm(initial={"kind": "settling_in", "begins_on": moments.today()}),
        "why_not_begin": rules.begin(actor, engagement),
        "absences": absences_of(engagement),
        "covers": covers_of(engagement),
        "parting": queries.open_parting(engagement) if engagement.stage == "parting" else None,
        "successor": successor_of(engagement),
        "left_series": left_series(actor, engagement),
        "may_introduce": engagement.team.coordinates(actor) and engagement.is_open,
        "why_not_part": parting_rules.announce(actor, engagement),
    }
