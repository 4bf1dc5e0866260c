"""The tasks and the open steps that a list is asked for, without an order: only what the reader may see."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from vorzimmer.engagements.models import Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.names import first_name
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.queries.filters import TaskFilters, says
from vorzimmer.tasks.queries.kinds import kind_faces
from vorzimmer.tasks.queries.rows import Reader, TaskRow, step_row, task_row
from vorzimmer.tasks.queries.tasks import Standing, my_turn

TASK_COLUMNS = (
    "pk", "title", "kind", "state", "turn", "turn_since", "turn_until", "due_at", "waits_for", "is_open",
    "engagement_id", "engagement__client__name", "assistant_id", "assistant__user__name", "budget_minutes",
    "handed_over_at",
)  # fmt: skip
STEP_COLUMNS = (
    "pk", "text", "task_id", "task__title", "task__kind", "side", "due_at", "added_at", "who_id",
    "who__user__name", "after_id", "after__text", "after__done_at",
    "task__engagement_id", "task__engagement__client__name", "task__assistant_id",
    "task__assistant__user__name",
)  # fmt: skip

type Found = tuple[type, dict[str, Any]]
"""Task or Step, and its row of `values`."""


def found_tasks(actor: Actor, wanted: TaskFilters, standing: Standing) -> "QuerySet[Task]":
    """The tasks that fit all filters; their order and their page are the caller's."""
    places = _places(actor, wanted, standing[0])
    tasks = Task.objects.filter(_in_state(actor, wanted.state))
    if places is not None:
        tasks = tasks.filter(engagement__in=places)
    if wanted.turn == "mine":
        tasks = tasks.filter(my_turn(actor, *standing))
    elif wanted.turn:
        tasks = tasks.filter(turn=wanted.turn)
    if wanted.person:
        tasks = tasks.filter(assistant=wanted.person)
    if wanted.kind:
        tasks = tasks.filter(kind=wanted.kind)
    if wanted.text:
        tasks = tasks.filter(says(wanted.text, "title", "outcome"))
    return _within(tasks, wanted)


def found_steps(actor: Actor, wanted: TaskFilters, standing: Standing) -> "QuerySet[Step]":
    """The open steps of open tasks that fit all filters; none when the list leaves steps out."""
    if not (wanted.steps and wanted.state == "open"):
        return Step.objects.none()
    sides = standing[0]
    places = _places(actor, wanted, sides)
    steps = Step.objects.filter(done_at=None, task__is_open=True)
    if places is not None:
        steps = steps.filter(task__engagement__in=places)
    if wanted.turn == "mine":
        steps = steps.filter(my_steps(actor, sides)).exclude(after__isnull=False, after__done_at=None)
    elif wanted.turn:
        steps = steps.filter(side=wanted.turn)
    if wanted.person:
        steps = steps.filter(Q(who=wanted.person) | Q(who=None, side="assistant", task__assistant=wanted.person))
    if wanted.kind:
        steps = steps.filter(task__kind=wanted.kind)
    if wanted.text:
        steps = steps.filter(says(wanted.text, "text"))
    return _within(steps, wanted)


def in_words(actor: Actor, standing: Standing, found: list[Found]) -> list[TaskRow]:
    """The rows as the reader sees them; two queries, however many there are."""
    sides, undecided = standing
    reader = Reader(actor, sides, _contacts(found), kind_faces(), undecided)
    return [task_row(reader, row) if model is Task else step_row(reader, row) for model, row in found]


def my_steps(actor: Actor, sides: dict[UUID, str]) -> Q:
    """Steps that this person does: by name, or as whoever stands on that side."""
    client = [place for place, side in sides.items() if side == "client"]
    by_side = Q(side="client", task__engagement__in=client) | Q(side="assistant", task__assistant=actor.membership)
    return Q(who=actor.membership) | (Q(who=None) & by_side)


def _places(actor: Actor, wanted: TaskFilters, sides: dict[UUID, str]) -> list[UUID] | None:
    """The engagements that are looked through; None for all of the workspace."""
    if wanted.engagement is None:
        return None if actor.runs_the_workspace else list(sides)
    return [wanted.engagement] if actor.runs_the_workspace or wanted.engagement in sides else []


def _in_state(actor: Actor, state: str) -> Q:
    if state == "open":
        return Q(is_open=True)
    if state == "closed":
        return Q(is_open=False) & ~Q(state=Task.State.DRAFT)
    own = Q(created_by=actor.membership) if state == Task.State.DRAFT else Q()
    return Q(state=state) & own


def _within(rows: "QuerySet[Any]", wanted: TaskFilters) -> "QuerySet[Any]":
    if wanted.due_from:
        rows = rows.filter(due_at__gte=wanted.due_from)
    if wanted.due_until:
        rows = rows.filter(due_at__lte=wanted.due_until)
    return rows


def _contacts(shown: list[Found]) -> dict[UUID, str]:
    """The first name of whoever answers for the client, by engagement."""
    places = {row["engagement_id" if model is Task else "task__engagement_id"] for model, row in shown}
    parts = Part.objects.filter(engagement__in=places, role="contact", until=None).order_by("decides", "-since")
    names = parts.values_list("engagement_id", "membership__user__name")
    return {place: first_name(name) for place, name in names}
