"""The tasks of a board: the first few of every column and how many there are, in one query for all columns."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Case, CharField, Count, F, QuerySet, Value, When, Window
from django.db.models.functions import RowNumber
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

MOST = 50
"""Cards of a column; the rest is one click away, in the list."""
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
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.rows)


def board_columns(actor: Actor, look: Look) -> list[BoardColumn]:
    """Columns by state or by whose turn it is; at most five queries."""
    standing = standing_of(actor)
    found = _rows(_tasks(actor, look, standing), Task)
    if look.by == "turn":
        found += _rows(_steps(actor, look, standing), Step)
    columns = [BoardColumn(key, label, [], 0, _listed(look, key)) for key, label in _labels(look).items()]
    by_key = {column.key: column for column in columns}
    name, counted = COLUMN[look.by], set()
    for model, row in found:
        key = row[name]
        if key in by_key and (model, key) not in counted:
            counted.add((model, key))
            by_key[key].count += row["of_column"]
    for (_model, row), words in zip(found, in_words(actor, standing, found), strict=True):
        if row[name] in by_key:
            by_key[row[name]].rows.append(words)
    for column in columns:
        column.rows = sorted(column.rows, key=_soonest)[:MOST]
    return [column for column in columns if column.count or column.key not in RARE]


def _listed(look: Look, key: str) -> str:
    return look.address(shape="", turn=key) if look.by == "turn" else look.address(shape="", state=key)


def _tasks(actor: Actor, look: Look, standing: Standing) -> "QuerySet[Any]":
    tasks = found_tasks(actor, look.filters, standing)
    if look.by == "turn":
        mine = When(my_turn(actor, *standing), then=Value("mine"))
        column: Any = Case(mine, default=F("turn"), output_field=CharField())
        return _first_of_each(tasks.exclude(turn="").annotate(column=column), TASK_COLUMNS, "column")
    if look.filters.state == "closed":
        tasks = tasks.filter(closed_at__gte=clock.now() - LATELY)
    return _first_of_each(tasks, TASK_COLUMNS, "state")


def _steps(actor: Actor, look: Look, standing: Standing) -> "QuerySet[Any]":
    waits = When(after__isnull=False, after__done_at=None, then=Value("third"))
    mine = When(my_steps(actor, standing[0]), then=Value("mine"))
    steps = found_steps(actor, look.filters, standing)
    return _first_of_each(steps.annotate(column=Case(waits, mine, default=F("side"))), STEP_COLUMNS, "column")


def _first_of_each(rows: "QuerySet[Any]", columns: tuple[str, ...], by: str) -> "QuerySet[Any]":
    soonest = [F("due_at").asc(nulls_last=True), F("pk").asc()]
    numbered = rows.annotate(
        place=Window(RowNumber(), partition_by=by, order_by=soonest),
        of_column=Window(Count("pk"), partition_by=by),
    )
    first: QuerySet[Any] = numbered.filter(place__lte=MOST)
    return first.values(*dict.fromkeys([*columns, by, "of_column"]))


def _rows(rows: "QuerySet[Any]", model: type) -> list[Found]:
    return [(model, row) for row in rows]


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
