"""Who does what by when: one list over tasks and open steps, one page at a time, in few and light queries."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.queries.filters import PAGE, Cursor, TaskFilters
from vorzimmer.tasks.queries.found import STEP_COLUMNS, TASK_COLUMNS, Found, found_steps, found_tasks, in_words
from vorzimmer.tasks.queries.kinds import ALL as KINDS
from vorzimmer.tasks.queries.rows import TaskRow
from vorzimmer.tasks.queries.tasks import MY_PARTS, standing_of
from vorzimmer.tenancy.prepared import Asked

__all__ = ["MANY", "STEP_COLUMNS", "TASK_COLUMNS", "TaskPage", "asked_of_lists", "open_tasks", "task_ids"]

TASK_TIMES = {"due": "due_at", "turn": "turn_since"}
STEP_TIMES = {"due": "due_at", "turn": "added_at"}
MANY = 1000
"""How many are counted, and changed together, at most."""


@dataclass(frozen=True, slots=True)
class TaskPage:
    """Rows ready to print. `after` is the cursor of the next page, None on the last.

    `count`: the tasks among all that fit, up to MANY, when that was asked for.
    """

    rows: list[TaskRow]
    after: Cursor | None
    count: int = 0


def open_tasks(
    actor: Actor, filters: TaskFilters | None = None, *, most: int = PAGE, counting: bool = False
) -> TaskPage:
    """One page of the list; at most seven queries, however many rows there are, and one more for counting."""
    wanted = filters or TaskFilters()
    standing = standing_of(actor)
    tasks = found_tasks(actor, wanted, standing).values(*TASK_COLUMNS)
    found: list[Found] = [(Task, row) for row in _page(tasks, wanted, TASK_TIMES, most + 1)]
    if wanted.steps and wanted.state == "open":
        steps = found_steps(actor, wanted, standing).values(*STEP_COLUMNS)
        found += [(Step, row) for row in _page(steps, wanted, STEP_TIMES, most + 1)]
    found.sort(key=lambda pair: _place_in_order(wanted.sort, pair[0], pair[1]), reverse=wanted.sort == "newest")
    shown = found[:most]
    more = len(found) > most
    count = sum(model is Task for model, _ in shown)
    if counting and (more or wanted.after):
        count = found_tasks(actor, wanted, standing).values("pk")[:MANY].count()
    return TaskPage(in_words(actor, standing, shown), _cursor(wanted.sort, *shown[-1]) if more else None, count)


def asked_of_lists(actor: Actor) -> list[Asked]:
    """What every list of tasks asks besides its rows, for a page that reads it `together` with others."""
    return [MY_PARTS.asked(me=actor.id), KINDS.asked()]


def task_ids(actor: Actor, filters: TaskFilters, *, most: int = MANY) -> list[UUID]:
    """The keys of all tasks that fit, steps left out, without an order; two queries."""
    return list(found_tasks(actor, filters, standing_of(actor)).values_list("pk", flat=True)[:most])


def _page(rows: "QuerySet[Any]", wanted: TaskFilters, times: dict[str, str], most: int) -> list[dict[str, Any]]:
    """Rows without a moment come last: asked for only when the others do not fill the page, so an index serves both."""
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
