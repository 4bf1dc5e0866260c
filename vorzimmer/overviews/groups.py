"""Putting rows of the list together under headings."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.tasks.queries import TaskRow


@dataclass(slots=True)
class Group:
    """A heading and its rows, in the order they came."""

    label: str
    order: tuple[int, str]
    rows: list[TaskRow] = field(default_factory=list)


def grouped(rows: list[TaskRow], by: str) -> list[Group]:
    """The rows under their headings; `by` is one of look.GROUPS. One group without a heading otherwise."""
    if by not in HEADINGS:
        return [Group("", (0, ""), list(rows))]
    heading = HEADINGS[by]
    found: dict[str, Group] = {}
    for row in rows:
        label, place = heading(row)
        found.setdefault(label, Group(label, (place, label.casefold()))).rows.append(row)
    return sorted(found.values(), key=lambda group: group.order)


def _client(row: TaskRow) -> tuple[str, int]:
    return row.client, 0


def _assistant(row: TaskRow) -> tuple[str, int]:
    return (row.assistant, 0) if row.assistant else (_("Nobody yet"), 1)


def _kind(row: TaskRow) -> tuple[str, int]:
    return (row.kind_name, 0) if row.kind_name else (_("Without a kind"), 1)


def _state(row: TaskRow) -> tuple[str, int]:
    if row.is_step:
        return _("Steps"), 9
    order = ("handed_over", "accepted", "in_progress", "delivered", "done", "declined", "withdrawn")
    return row.state_text, order.index(row.state) if row.state in order else 8


def _week(row: TaskRow) -> tuple[str, int]:
    if row.due_at is None:
        return _("Without a date"), 100_000
    today, due = moments.today(), moments.local(row.due_at).date()
    if row.overdue:
        return _("Date has passed"), -100_000
    monday = due - timedelta(days=due.weekday())
    weeks = (monday - (today - timedelta(days=today.weekday()))).days // 7
    if weeks in (0, 1):
        return (_("This week"), _("Next week"))[weeks], weeks
    return _("Week from %(day)s") % {"day": moments.day(monday)}, weeks


def _turn(row: TaskRow) -> tuple[str, int]:
    if row.is_mine:
        return _("Your turn"), 0
    labels = {
        "client": _("Clients’ turn"), "assistant": _("Assistants’ turn"),
        "coordination": _("The coordination’s turn"), "third": _("Waiting for others"),
    }  # fmt: skip
    order = tuple(labels)
    return (labels[row.turn], order.index(row.turn) + 1) if row.turn in labels else (_("Nobody’s turn"), 9)


HEADINGS: dict[str, Callable[[TaskRow], tuple[str, int]]] = {
    "client": _client,
    "assistant": _assistant,
    "kind": _kind,
    "state": _state,
    "week": _week,
    "turn": _turn,
}
