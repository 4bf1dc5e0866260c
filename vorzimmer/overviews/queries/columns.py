"""The tasks of a board: the first few of every column and how many there are, in one query each for all columns."""

from dataclasses import dataclass
from datetime import timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case, CharField, F, IntegerField, Model, Q, QuerySet, Subquery, Value, When
from django.utils.translation import gettext as _

from vorzimmer.foundation import clock
from vorzimmer.overviews.look import Look
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.queries import (
    STEP_COLUMNS,
    TASK_COLUMNS,
    Found,
    TaskRow,
    found_steps,
    found_tasks,
    in_words,
    my_steps,
    my_turn,
    standing_of,
)
from vorzimmer.tasks.queries.tasks import Standing
from vorzimmer.tenancy.models import Workspace

MOST = 50
"""Cards of a column; the rest is one click away, in the list."""
COUNTED = 999
"""Nobody reads a column by its number beyond that; counting on would take the longer the larger the workspace is."""
LATELY = timedelta(days=90)
"""What was closed before that is found in the list."""
COLUMN = {"state": "state", "turn": "column"}
RARE = ("coordination",)
"""Columns that are only there when something is in them."""


@dataclass(slots=True)
class BoardColumn:
    """`count` is all there are; `rows` the first of them, soonest first; `address` lists all of them."""

    key: str
    label: str
    rows: list[TaskRow]
    count: int
    address: str = ""

    @property
    def is_counted(self) -> bool:
        """Whether `count` is all there are, not only as far as it was counted."""
        return self.count <= COUNTED

    @property
    def counted(self) -> str:
        """The number in words."""
        return str(self.count) if self.is_counted else f"{COUNTED}+"

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.rows)


def board_columns(actor: Actor, look: Look) -> list[BoardColumn]:
    """Columns by state or by whose turn it is; at most six queries."""
    standing = standing_of(actor)
    columns = [BoardColumn(key, label, [], 0, _listed(look, key)) for key, label in _labels(look).items()]
    by_key, name = {column.key: column for column in columns}, COLUMN[look.by]
    sources: list[tuple[type[Model], QuerySet[Any], tuple[str, ...]]] = [
        (Task, _tasks(actor, look, standing), TASK_COLUMNS)
    ]
    if look.by == "turn":
        sources.append((Step, _steps(actor, look, standing), STEP_COLUMNS))
    found: list[Found] = []
    for model, rows, wanted in sources:
        found += [(model, row) for row in _first_of_each(rows, wanted, name, list(by_key))]
    for (_model, row), words in zip(found, in_words(actor, standing, found), strict=True):
        by_key[row[name]].rows.append(words)
    counts = _counts(actor, [rows for _model, rows, _wanted in sources], name, list(by_key))
    for column, count in zip(columns, counts, strict=True):
        column.rows, column.count = sorted(column.rows, key=_soonest)[:MOST], count
    return [column for column in columns if column.count or column.key not in RARE]


def _listed(look: Look, key: str) -> str:
    return look.address(shape="", turn=key) if look.by == "turn" else look.address(shape="", state=key)


def _tasks(actor: Actor, look: Look, standing: Standing) -> "QuerySet[Any]":
    tasks = found_tasks(actor, look.filters, standing)
    if look.by == "turn":
        mine = When(my_turn(actor, *standing), then=Value("mine"))
        column: Any = Case(mine, default=F("turn"), output_field=CharField())
        return tasks.exclude(turn="").annotate(column=column)
    if look.filters.state == "closed":
        tasks = tasks.filter(closed_at__gte=clock.now() - LATELY)
    return tasks


def _steps(actor: Actor, look: Look, standing: Standing) -> "QuerySet[Any]":
    waits = When(after__isnull=False, after__done_at=None, then=Value("third"))
    mine = When(my_steps(actor, standing[0]), then=Value("mine"))
    steps = found_steps(actor, look.filters, standing)
    return steps.annotate(column=Case(waits, mine, default=F("side")))


def _first_of_each(rows: "QuerySet[Any]", wanted: tuple[str, ...], by: str, keys: list[str]) -> "QuerySet[Any]":
    """Those with a date and those without apart: each half is read in the order of an index, and no further."""
    halves = [rows.filter(due_at__isnull=False).order_by("due_at", "pk"), rows.filter(due_at=None).order_by("pk")]
    firsts = [Q(pk__in=half.filter(**{by: key}).values("pk")[:MOST]) for half in halves for key in keys]
    first: QuerySet[Any] = rows.filter(reduce(or_, firsts))
    return first.values(*dict.fromkeys([*wanted, by]))


class _Counted(Subquery):
    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"


def _counts(actor: Actor, sources: list["QuerySet[Any]"], by: str, keys: list[str]) -> list[int]:
    """How many there are in each column, in one query."""
    names = {f"n{n}_{m}": (key, rows) for n, key in enumerate(keys) for m, rows in enumerate(sources)}
    counted = {
        name: _Counted(rows.filter(**{by: key}).order_by().values("pk")[: COUNTED + 1], output_field=IntegerField())
        for name, (key, rows) in names.items()
    }
    found = Workspace.objects.filter(pk=actor.workspace.pk).values_list(*counted.values())[0]
    each = len(sources)
    return [sum(found[n * each : (n + 1) * each]) for n in range(len(keys))]


def _labels(look: Look) -> dict[str, str]:
    if look.by == "turn":
        return {
            "mine": _("Your turn"), "client": _("Clients’ turn"), "assistant": _("Assistants’ turn"),
            "coordination": _("The coordination’s turn"), "third": _("Waiting for others"),
        }  # fmt: skip
    known = {"open": Task.OPEN, "closed": Task.CLOSED}
    wanted = known.get(look.filters.state, (look.filters.state,))
    return {str(value): str(label) for value, label in Task.State.choices if value in wanted}


def _soonest(row: TaskRow) -> tuple[Any, ...]:
    return (row.due_at is None, row.due_at or clock.now(), row.pk)
