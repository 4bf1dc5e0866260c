"""The steps of a task, and who does what by when across all tasks."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.queries import visible_ids
from vorzimmer.engagements.team import SIDES
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.queries.tasks import must_see
from vorzimmer.tenancy.prepared import Prepared

OF_TASK = Prepared(lambda task: Step.objects.filter(task=task).select_related("who__user", "done_by__user"), task=UUID)


@dataclass(frozen=True, slots=True)
class OpenStep:
    """One line of the list "who does what by when". `mine`: this person or their side can do it now."""

    pk: UUID
    task_id: UUID
    task_title: str
    engagement_id: UUID
    client_name: str
    side: str
    text: str
    who: Membership | None
    due_at: datetime | None
    waits_for: str
    mine: bool


def steps_of(task: Task) -> list[Step]:
    """In their order; one query. Steps that wait for one of them know it without asking again."""
    if Step in task.lacks:
        return []
    steps = OF_TASK.rows(task=task.pk)
    by_key = {step.pk: step for step in steps}
    for step in steps:
        step.task = task
        step.after = by_key.get(step.after_id) if step.after_id else None
    return steps


def get_step(actor: Actor, pk: UUID) -> Step:
    """404 if there is none that the actor may see."""
    step: Step = get_object_or_404(Step.objects.select_related("task__engagement", "after"), pk=pk)
    must_see(actor, step.task)
    return step


def open_steps(actor: Actor, *, waiting: bool = False, most: int = 200) -> list[OpenStep]:
    """Steps of open tasks that are not done, soonest first; with `waiting` also those that wait for another.

    Two queries however many there are; `most` rows.
    """
    parts = Part.objects.filter(membership=actor.membership, until=None)
    sides = {engagement: SIDES.get(role) for engagement, role in parts.values_list("engagement_id", "role")}
    rows = _open_in(visible_ids(actor), waiting=waiting)[:most]
    return [_row(actor, step, sides.get(step.task.engagement_id)) for step in rows]


def _open_in(engagements: list[UUID], *, waiting: bool) -> "QuerySet[Step]":
    steps = Step.objects.filter(task__engagement__in=engagements, task__is_open=True, done_at=None)
    if not waiting:
        steps = steps.exclude(after__isnull=False, after__done_at=None)
    in_order = steps.order_by(F("due_at").asc(nulls_last=True), "task_id", "position")
    return in_order.select_related("task__engagement__client", "who__user", "after")


def _row(actor: Actor, step: Step, side: str | None) -> OpenStep:
    return OpenStep(
        pk=step.pk,
        task_id=step.task_id,
        task_title=step.task.title,
        engagement_id=step.task.engagement_id,
        client_name=step.task.engagement.client.name,
        side=step.side,
        text=step.text,
        who=step.who,
        due_at=step.due_at,
        waits_for=step.after.text if step.waits and step.after else "",
        mine=not step.waits and step.side == side and step.who_id in (None, actor.id),
    )
