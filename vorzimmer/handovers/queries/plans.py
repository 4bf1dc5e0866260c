"""Plans of an engagement, with their steps and gates."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.handovers.models import Gate, Plan, PlanReview, PlanStep
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.prepared import Prepared

ORDER = [Plan.Kind.PARTING, Plan.Kind.SUCCESSOR, Plan.Kind.SETTLING_IN, Plan.Kind.COVER]
"""What matters most when several plans run."""

RUNNING = Prepared(
    lambda engagement: Plan.objects.filter(engagement=engagement, state=Plan.State.RUNNING), engagement=UUID
)
STEPS = Prepared(
    lambda plan: PlanStep.objects.filter(plan=plan).select_related("who__user", "done_by__user", "task"), plan=UUID
)
GATES = Prepared(lambda plan: Gate.objects.filter(plan=plan).select_related("passed_by__user"), plan=UUID)
REVIEWS = Prepared(
    lambda plan: PlanReview.objects.filter(plan=plan).select_related("by__user").order_by("id"), plan=UUID
)


def plans_of(engagement: Engagement) -> list[Plan]:
    """Those that run, what matters most first."""
    found = RUNNING.rows(engagement=engagement.pk)
    for plan in found:
        plan.engagement = engagement
    return sorted(found, key=lambda plan: ORDER.index(Plan.Kind(plan.kind)))


def running_plan(engagement: Engagement, kind: str = "") -> Plan | None:
    """The plan that counts now, or the one of that kind."""
    return next((plan for plan in plans_of(engagement) if kind in ("", plan.kind)), None)


def steps_of(plan: Plan) -> list[PlanStep]:
    """By day."""
    steps = STEPS.rows(plan=plan.pk)
    for step in steps:
        step.plan = plan
    return steps


def gates_of(plan: Plan) -> list[Gate]:
    """In order."""
    gates = GATES.rows(plan=plan.pk)
    for gate in gates:
        gate.plan = plan
    return gates


def reviews_of(plan: Plan) -> list[PlanReview]:
    """Oldest first."""
    return REVIEWS.rows(plan=plan.pk)


def _visible(actor: Actor) -> "QuerySet[Plan]":
    plans = Plan.objects.select_related("engagement__client", "engagement__workspace")
    return plans.filter(engagement__in=visible_engagements(actor))


def get_plan(actor: Actor, pk: UUID) -> Plan:
    """404 if there is none that the actor may see."""
    return get_object_or_404(_visible(actor), pk=pk)


def get_plan_step(actor: Actor, pk: UUID) -> PlanStep:
    """404 if there is none that the actor may see."""
    steps = PlanStep.objects.select_related("plan__engagement__client", "plan__engagement__workspace")
    return get_object_or_404(steps, pk=pk, plan__in=_visible(actor))


def get_gate(actor: Actor, pk: UUID) -> Gate:
    """404 if there is none that the actor may see."""
    gates = Gate.objects.select_related("plan__engagement__client", "plan__engagement__workspace")
    return get_object_or_404(gates, pk=pk, plan__in=_visible(actor))
