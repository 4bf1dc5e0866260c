"""Who does what by when: one list over tasks and open steps, one page at a time, in few and light queries."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from vorzimmer.engagements.models import Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.names import first_name
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.queries.filters import PAGE, Cursor, TaskFilters, says
from vorzimmer.tasks.queries.kinds import kind_faces
from vorzimmer.tasks.queries.rows import Reader, TaskRow, step_row, task_row
from vorzimmer.tasks.queries.tasks import Standing, my_turn, standing_of

TASK_COLUMNS = (
    "pk", "title", "kind", "state", "turn", "turn_since", "turn_until", "due_at", "waits_for", "is_open",
    "engagement_id", "engagement__client__name", "assistant_id", "assistant__user__name", "budget_minutes",
)  # fmt: skip
STEP_COLUMNS = (
    "pk", "text", "task_id", "task__title", "task__kind", "side", "due_at", "added_at", "who_id",
    "who__user__name", "after_id", "after__text", "after__done_at",
    "task__engagement_id", "task__engagement__client__name", "task__assistant_id",
    "task__assistant__user__name",
)  # fmt: skip
TASK_TIMES = {"due": "due_at", "turn": "turn_since"}
STEP_TIMES = {"due": "due_at", "turn": "added_at"}


@dataclass(frozen=True, slots=True)
class TaskPage:
    """Rows ready to print. `after` is the cursor of the next page, None on the last."""

    rows: list[TaskRow]
    after: Cursor | None


def open_tasks(actor: Actor, filters: TaskFilters | None = None, *, most: int = PAGE) -> TaskPage:
    """One page of the list; at most seven queries, however many rows there are."""
    wanted = filters or TaskFilters()
    sides, undecided = standing_of(actor)
    places = _places(actor, wanted, sides)
    found: list[tuple[type, dict[str, Any]]] = [
        (Task, row) for row in _task_rows(actor, wanted, places, (sides, undecided), most + 1)
    ]
    if wanted.steps and wanted.state == "open":
        found += [(Step, row) for row in _step_rows(actor, wanted, places, sides, most + 1)]
    found.sort(key=lambda pair: _place_in_order(wanted.sort, pair[0], pair[1]), reverse=wanted.sort == "newest")
    shown = found[:most]
    reader = Reader(actor, sides, _contacts(shown), kind_faces(), undecided)
    rows = [task_row(reader, row) if model is Task else step_row(reader, row) for model, row in shown]
    more = len(found) > most
    return TaskPage(rows, _cursor(wanted.sort, *shown[-1]) if more else None)


def _places(actor: Actor, wanted: TaskFilters, sides: dict[UUID, str]) -> list[UUID] | None:
    """The engagements that are looked through; None for all of the workspace."""
    if wanted.engagement is None:
        return None if actor.runs_the_workspace else list(sides)
    return [wanted.engagement] if actor.runs_the_workspace or wanted.engagement in sides else []


def _task_rows(
    actor: Actor, wanted: TaskFilters, places: list[UUID] | None, standing: Standing, most: int
) -> list[dict[str, Any]]:
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
    return _page(tasks.values(*TASK_COLUMNS), wanted, TASK_TIMES, most)


def _step_rows(
    actor: Actor, wanted: TaskFilters, places: list[UUID] | None, sides: dict[UUID, str], most: int
) -> list[dict[str, Any]]:
    steps = Step.objects.filter(done_at=None, task__is_open=True)
    if places is not None:
        steps = steps.filter(task__engagement__in=places)
    if wanted.turn == "mine":
        steps = steps.filter(_my_steps(actor, sides)).exclude(after__isnull=False, after__done_at=None)
    elif wanted.turn:
        steps = steps.filter(side=wanted.turn)
    if wanted.person:
        steps = steps.filter(Q(who=wanted.person) | Q(who=None, side="assistant", task__assistant=wanted.person))
    if wanted.kind:
        steps = steps.filter(task__kind=wanted.kind)
    if wanted.text:
        steps = steps.filter(says(wanted.text, "text"))
    return _page(steps.values(*STEP_COLUMNS), wanted, STEP_TIMES, most)


def _in_state(actor: Actor, state: str) -> Q:
    if state == "open":
        return Q(is_open=True)
    if state == "closed":
        return Q(is_open=False) & ~Q(state=Task.State.DRAFT)
    own = Q(created_by=actor.membership) if state == Task.State.DRAFT else Q()
    return Q(state=state) & own


def _my_steps(actor: Actor, sides: dict[UUID, str]) -> Q:
    client = [place for place, side in sides.items() if side == "client"]
    by_side = Q(side="client", task__engagement__in=client) | Q(side="assistant", task__assistant=actor.membership)
    return Q(who=actor.membership) | (Q(who=None) & by_side)


def _page(rows: "QuerySet[Any]", wanted: TaskFilters, times: dict[str, str], most: int) -> list[dict[str, Any]]:
    """Rows without a moment come last: asked for only when the others do not fill the page, so an index serves both."""
    if wanted.due_from:
        rows = rows.filter(due_at__gte=wanted.due_from)
    if wanted.due_until:
        rows = rows.filter(due_at__lte=wanted.due_until)
    after = wanted.after
    if wanted.sort == "newest":
        return list((rows.filter(pk__lt=after.pk) if after else rows).order_by("-pk")[:most])
    time = times[wanted.sort]
    dated, undated = rows.filter(**{f"{time}__isnull": False}), rows.filter(**{time: None})
    found: list[dict[str, Any]] = []
    if after is not None and after.at is None:
        undated = undated.filter(pk__gt=after.pk)
    else:
        if after is not None:
            dated = dated.filter(Q(**{f"{time}__gt": after.at}) | Q(pk__gt=after.pk), **{f"{time}__gte": after.at})
        found = list(dated.order_by(time, "pk")[:most])
    if len(found) < most:
        found += undated.order_by("pk")[: most - len(found)]
    return found


def _time(sort: str, model: type, row: dict[str, Any]) -> datetime | None:
    found = row[(TASK_TIMES if model is Task else STEP_TIMES)[sort]]
    return found if isinstance(found, datetime) else None


def _place_in_order(sort: str, model: type, row: dict[str, Any]) -> tuple[Any, ...]:
    if sort == "newest":
        return (row["pk"],)
    time = _time(sort, model, row)
    return (time is None, time, row["pk"]) if time else (True, row["pk"])


def _cursor(sort: str, model: type, row: dict[str, Any]) -> Cursor:
    return Cursor(None if sort == "newest" else _time(sort, model, row), row["pk"])


def _contacts(shown: list[tuple[type, dict[str, Any]]]) -> dict[UUID, str]:
    """The first name of whoever answers for the client, by engagement."""
    places = {row["engagement_id" if model is Task else "task__engagement_id"] for model, row in shown}
    parts = Part.objects.filter(engagement__in=places, role="contact", until=None).order_by("decides", "-since")
    names = parts.values_list("engagement_id", "membership__user__name")
    return {place: first_name(name) for place, name in names}
