"""The assistant's desk: all clients of all their workspaces, in the order in which something was promised."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django_scopes import scope

from vorzimmer.foundation import clock, moments
from vorzimmer.people.actor import Actor
from vorzimmer.screens.sections.desk_rows import assisting_elsewhere, steps_for, tasks_for
from vorzimmer.screens.sections.inside import inside
from vorzimmer.screens.sections.places import Places, places_of
from vorzimmer.screens.sections.reading import reader_for
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import TaskRow
from vorzimmer.tasks.queries.rows import step_row, task_row

SOON = timedelta(hours=2)
"""What was promised within the next two hours is for now."""

MOST_NEW = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """Somebody of whom only the name is known: enough for initials in their colour."""

    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the desk. `until` is the promised moment; `workspace` is named when it is another one."""

    task: TaskRow
    until: datetime | None
    workspace: str = ""

    @property
    def mark(self) -> Mark:
        """The client's face in the list."""
        return Mark(self.task.client)

    @property
    def promise(self) -> str:
        """The promised moment in words."""
        if self.until is None:
            return ""
        if self.until < clock.now():
            return _("was promised for %(when)s") % {"when": moments.near(self.until)}
        if self.task.state == Task.State.DONE:
            return _("settle the complaint by %(when)s") % {"when": moments.near(self.until)}
        text = _("answer by %(when)s") if self.task.promise_text else _("finished by %(when)s")
        return text % {"when": moments.near(self.until)}


@dataclass(slots=True)
class Desk:
    """Lines by how soon something was promised; `new` was handed over and waits for a yes."""

    new: list[Row] = field(default_factory=list)
    now: list[Row] = field(default_factory=list)
    today: list[Row] = field(default_factory=list)
    week: list[Row] = field(default_factory=list)
    later: list[Row] = field(default_factory=list)
    waiting: list[Row] = field(default_factory=list)

    @property
    def mine(self) -> int:
        """How many lines wait for the reader."""
        return sum(len(rows) for rows in (self.new, self.now, self.today, self.week, self.later))

    @property
    def is_empty(self) -> bool:
        return not self.mine and not self.waiting

    @property
    def new_shown(self) -> list[Row]:
        """Cards on the page; who is handed over more than this goes to the list."""
        return self.new[:MOST_NEW]

    @property
    def more_new(self) -> int:
        return len(self.new[MOST_NEW:])

    @property
    def first_here(self) -> Row | None:
        """What the keys on the page are for: the first new task that can be accepted without going elsewhere."""
        return next((row for row in self.new_shown if not row.workspace), None)

    @property
    def next(self) -> Row | None:
        """What was promised first."""
        promised = [row for rows in (self.now, self.today, self.week) for row in rows if row.until]
        return promised[0] if promised else None


def desk_of(actor: Actor, places: Places) -> Desk:
    """Sorted over all workspaces of the person; at most six queries for each of them."""
    rows = _rows(actor, places, "")
    for other in assisting_elsewhere(actor):
        with scope(workspace=other.workspace), inside(other.workspace):
            there = Actor(other)
            rows += _rows(there, places_of(there), other.workspace.name)
    desk = Desk()
    today, now = moments.today(), clock.now()
    for row in sorted(rows, key=_order):
        _drawer(desk, row, now, today).append(row)
    return desk


def _drawer(desk: Desk, row: Row, now: datetime, today: date) -> list[Row]:
    if not row.task.is_mine:
        return desk.waiting
    if row.task.state == Task.State.HANDED_OVER:
        return desk.new
    if row.until is None:
        return desk.later
    day = moments.local(row.until).date()
    if row.until <= now + SOON:
        return desk.now
    if day == today:
        return desk.today
    return desk.week if day <= today + timedelta(days=6 - today.weekday()) else desk.later


def _order(row: Row) -> tuple[bool, datetime, str]:
    return (row.until is None, row.until or clock.now(), str(row.task.pk))


def _rows(actor: Actor, places: Places, workspace: str) -> list[Row]:
    if not places.assistant:
        return []
    tasks = tasks_for(actor, places)
    steps = steps_for(actor, places)
    reader = reader_for(actor, places)
    found = [Row(task_row(reader, row), _until(row), workspace) for row in tasks]
    return found + [Row(step_row(reader, row), row["due_at"], workspace) for row in steps]


def _until(row: dict[str, Any]) -> datetime | None:
    found = row["turn_until"] or row["due_at"]
    return found if isinstance(found, datetime) else None
