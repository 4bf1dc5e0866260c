"""Tasks and steps within a stretch of time: for calendar and timeline, in few queries and with a bound."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.queries import (
    STEP_COLUMNS,
    TASK_COLUMNS,
    Found,
    TaskFilters,
    TaskRow,
    found_steps,
    found_tasks,
    in_words,
    standing_of,
)

MOST = 500
"""Rows of a month. Whoever has more is asked to narrow it."""
BARS = 200


@dataclass(frozen=True, slots=True)
class Span:
    """`rows`, soonest first; `cut` when there were more than are shown."""

    rows: list[TaskRow]
    cut: bool


def dated_rows(actor: Actor, filters: TaskFilters, start: datetime, end: datetime) -> Span:
    """What is due from `start` until before `end`; at most five queries."""
    return _span(actor, filters, Q(due_at__gte=start, due_at__lt=end), Q(due_at__gte=start, due_at__lt=end), MOST)


def running_rows(actor: Actor, filters: TaskFilters, start: datetime, end: datetime) -> Span:
    """What is due after `start`, or overdue, and begun before `end`; at most five queries."""
    still = Q(due_at__gte=start) | Q(due_at__lt=start, is_open=True)
    tasks = Q(handed_over_at__lt=end) & still
    return _span(actor, filters, tasks, Q(added_at__lt=end, due_at__isnull=False), BARS)


def _span(actor: Actor, filters: TaskFilters, tasks: Q, steps: Q, most: int) -> Span:
    standing = standing_of(actor)
    found = _first(found_tasks(actor, filters, standing).filter(tasks), TASK_COLUMNS, Task, most)
    found += _first(found_steps(actor, filters, standing).filter(steps), STEP_COLUMNS, Step, most)
    found.sort(key=lambda pair: (pair[1]["due_at"], pair[1]["pk"]))
    return Span(in_words(actor, standing, found[:most]), len(found) > most)


def _first(rows: "QuerySet[Any]", columns: tuple[str, ...], model: type, most: int) -> list[Found]:
    return [(model, row) for row in rows.order_by("due_at", "pk").values(*columns)[: most + 1]]
