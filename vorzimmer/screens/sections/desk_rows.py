"""What an assistant's desk reads: their tasks, their steps, and where else they assist."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.screens.sections.places import Places
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.queries.lists import STEP_COLUMNS, TASK_COLUMNS
from vorzimmer.tenancy.prepared import Prepared

MOST = 60
"""Tasks per workspace; more are on the page of all tasks."""

MOST_WORKSPACES = 6


def tasks_for(actor: Actor, places: Places) -> list[dict[str, Any]]:
    """What was promised first. Nearly always all of it is where the reader assists: then an index gives it in order."""
    found = MY_TASKS.rows(me=actor.id)
    if all(row["engagement_id"] in places.assistant for row in found):
        return found
    return list(_my_tasks(actor.id).filter(engagement__in=places.assistant)[:MOST])


def steps_for(actor: Actor, places: Places) -> list[dict[str, Any]]:
    """Steps of the reader that can be done now and are promised for a day of their own."""
    found = MY_STEPS.rows(me=actor.id)
    if all(row["task__engagement_id"] in places.assistant for row in found):
        return found
    return list(_my_steps(actor.id).filter(task__engagement__in=places.assistant)[:MOST])


def _my_tasks(me: UUID) -> "QuerySet[Task, Any]":
    mine = Task.objects.filter(assistant=me, is_open=True).order_by("turn_until", "id")
    rows: QuerySet[Task, Any] = mine.values(*TASK_COLUMNS)
    return rows


def _my_steps(me: UUID) -> "QuerySet[Step, Any]":
    side = Q(who=None, side="assistant", task__assistant=me)
    mine = Step.objects.filter(Q(who=me) | side, done_at=None, due_at__isnull=False, task__is_open=True)
    free = mine.exclude(after__isnull=False, after__done_at=None)
    rows: QuerySet[Step, Any] = free.order_by("due_at", "id").values(*STEP_COLUMNS)
    return rows


MY_TASKS = Prepared(lambda me: _my_tasks(me)[:MOST], me=UUID)
MY_STEPS = Prepared(lambda me: _my_steps(me)[:MOST], me=UUID)


def assisting_elsewhere(actor: Actor) -> list[Membership]:
    """Workspaces in which the same person assists as well."""
    rows = ASSISTING.rows(user=actor.person.pk, here=actor.workspace.pk)
    for row in rows:
        row.user = actor.person
    return rows


def _assisting(user: UUID, here: UUID) -> "QuerySet[Membership]":
    parts = Part.objects.filter(role__in=(Part.Role.LEAD, Part.Role.BACKUP), until=None)
    parts = parts.exclude(engagement__stage=Engagement.Stage.ENDED)
    others = Membership.objects.filter(user=user, left_at=None, pk__in=parts.values("membership"))
    return others.exclude(workspace=here).select_related("workspace")[:MOST_WORKSPACES]


ASSISTING = Prepared(_assisting, across=True, user=UUID, here=UUID)
