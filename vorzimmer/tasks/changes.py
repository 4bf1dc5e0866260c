"""Changing a task while others change it as well: what differs, and what a stale form has missed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from vorzimmer.journal.models import Entry
from vorzimmer.tasks.entries import (
    AnswerTakenBack,
    DateAgreed,
    DefaultTaken,
    QuestionsAnswered,
    TaskAccepted,
    TaskChanged,
)
from vorzimmer.tasks.models import Task

FIELDS = ("title", "outcome", "kind", "brief", "gaps", "due_at", "due_zone", "budget_minutes")
"""What `change_task` may set."""

CHANGING = (TaskAccepted, TaskChanged, DateAgreed, QuestionsAnswered, AnswerTakenBack, DefaultTaken)
"""Whatever changes one of these fields; each has `version` and `changed` among its facts."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that somebody else changed: plain JSON values, moments as ISO text."""

    field: str
    before: Any
    now: Any
    who: str


class Stale(Exception):
    """The form shows a task as it no longer is: `changes` has what changed, `task` is how it is now."""

    def __init__(self, task: Task, changes: list[FieldChange]) -> None:
        super().__init__(f"{task.pk} is at version {task.version}")
        self.task, self.changes = task, changes


def refuse_if_stale(task: Task, seen_version: int) -> None:
    """Raise Stale if what is wanted changed after that version; a change of state or turn does no harm."""
    if seen_version < task.version and (missed := changes_since(task, seen_version)):
        raise Stale(task, missed)


def changes_since(task: Task, version: int) -> list[FieldChange]:
    """What was changed after that version, one line per field: the first value before, the last now."""
    kinds = [happening.kind for happening in CHANGING]
    entries = Entry.objects.filter(subject_id=task.pk, kind__in=kinds).select_related("by__user").order_by("id")
    found: dict[str, FieldChange] = {}
    for entry in entries:
        if entry.facts.get("version", 0) <= version:
            continue
        for field, (before, now) in (entry.facts.get("changed") or {}).items():
            first = found[field].before if field in found else before
            found[field] = FieldChange(field, first, now, entry.by.user.first_name)
    return [change for change in found.values() if change.before != change.now]


def difference(task: Task, wanted: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Before and after of every wanted field that differs, as plain JSON. KeyError for other fields."""
    changed = {}
    for name, value in wanted.items():
        if name not in FIELDS:
            raise KeyError(name)
        if not _same(getattr(task, name), value):
            changed[name] = [_plain(getattr(task, name)), _plain(value)]
    return changed


def _same(before: Any, now: Any) -> bool:
    """Forms have no seconds: within the same minute nobody has changed a date."""
    if isinstance(before, datetime) and isinstance(now, datetime):
        return before.replace(second=0, microsecond=0) == now.replace(second=0, microsecond=0)
    return bool(before == now)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
