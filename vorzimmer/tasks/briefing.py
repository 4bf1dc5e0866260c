"""The brief of a task: how complete it is, what kind of task it may be, reading what was typed into it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise

from vorzimmer.tasks.capture.voice import points_to_voice
from vorzimmer.tasks.kinds import Field, Kind, Need, Typist, load_general, suggest_kind
from vorzimmer.tasks.kinds.typed_values import Unreadable, read

ASK = "ask"
DECIDE = "decide"
SETTLING_GAPS = frozenset({ASK, DECIDE})
"""A gap left on purpose: the assistant asks, or the assistant decides."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A field that is neither filled nor left open on purpose, in the words of the person's language."""

    key: str
    label: str
    why: str
    need: Need


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of the brief is settled: `done` of `of` fields, and what is missing, required ones first."""

    done: int
    of: int
    missing: tuple[Missing, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every field that counts is settled."""
        return not self.missing

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means complete."""
        return 100 * self.done // self.of if self.of else 100


def left_to_decide(task: Any) -> set[str]:
    """Which of date and budget the assistant is to decide and has not: due_at, budget_minutes."""
    columns = ("due_at", "budget_minutes")
    return {name for name in columns if getattr(task, name) is None and task.gaps.get(name) == DECIDE}


def brief_fields(kind: Kind | None) -> tuple[Field, ...]:
    """All fields of a brief: those of the kind first, then those of every task."""
    return (*(kind.fields if kind else ()), *load_general().fields)


def completeness(
    kind: Kind | None,
    title: str,
    outcome: str,
    due_at: datetime | None,
    budget_minutes: int | None,
    brief: Mapping[str, Any],
    gaps: Mapping[str, str],
    *,
    language: str = "de",
) -> Completeness:
    """How complete a task's brief is. Required and recommended fields count, optional ones do not.

    A field is settled when it is filled, also with "no" or 0, or when its gap says that the assistant is to
    ask or to decide. "See voice note" is no outcome yet. Title, outcome, deadline and time budget count like
    fields. A task without a kind has the general fields only.
    """
    written = "" if points_to_voice(outcome) else outcome
    columns = {"title": title, "outcome": written, "due_at": due_at, "budget_minutes": budget_minutes}
    counting = [field for field in (*load_general().columns, *brief_fields(kind)) if field.counts]
    missing = [
        Missing(field.key, field.label.say(language), field.why.say(language), field.need)
        for field in counting
        if not _is_filled(columns.get(field.key, brief.get(field.key))) and gaps.get(field.key) not in SETTLING_GAPS
    ]
    missing.sort(key=lambda gap: gap.need is not Need.REQUIRED)
    return Completeness(len(counting) - len(missing), len(counting), tuple(missing))


def clean_brief(
    kind: Kind | None, raw: Mapping[str, str], *, typist: Typist | None = None
) -> tuple[dict[str, Any], dict[str, str | Promise]]:
    """Values to keep and errors to show, both by field key. Empty and unknown fields are left out.

    `typist` says whose number format, zone and currency count. What is kept is plain JSON
    (see kinds.typed_values.read).
    """
    habits = typist or Typist()
    values: dict[str, Any] = {}
    errors: dict[str, str | Promise] = {}
    for field, text in _typed(kind, raw):
        try:
            value = read(field, text, habits)
        except Unreadable as unreadable:
            errors[field.key] = unreadable.message
        else:
            if _is_filled(value):
                values[field.key] = value
    return values, errors


def _typed(kind: Kind | None, raw: Mapping[str, str]) -> Iterator[tuple[Field, str]]:
    for field in brief_fields(kind):
        text = raw.get(field.key) or ""
        if text.strip():
            yield field, text


def _is_filled(value: Any) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != [] and value != {}


__all__ = [
    "ASK",
    "DECIDE",
    "SETTLING_GAPS",
    "Completeness",
    "Missing",
    "brief_fields",
    "clean_brief",
    "completeness",
    "left_to_decide",
    "suggest_kind",
]
