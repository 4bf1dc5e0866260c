"""The plans that the house brings, in both languages, read from the files in `plans/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from vorzimmer.foundation.working_time import WorkingCalendar
from vorzimmer.tasks.kinds import Bilingual

FOLDER = Path(__file__).parent / "plans"


class BadScheme(ValueError):
    """A plan that cannot be used; the text says what is wrong where."""


@dataclass(frozen=True, slots=True)
class Line:
    """One step. `after`: working days from the first day; negative: back from the last day."""

    key: str
    week: int
    side: str
    after: int
    title: Bilingual
    why: Bilingual
    gate: str
    talk: bool


@dataclass(frozen=True, slots=True)
class GateLine:
    """One gate. `counts`: how the house sees it; `stage`: to which stage rights grow when it is passed."""

    key: str
    after: int
    title: Bilingual
    must_be: Bilingual
    counts: str
    stage: int | None


@dataclass(frozen=True, slots=True)
class Scheme:
    """A whole plan. `answers_within`: minutes of working time in which the client answers while it runs; 0: as usual."""

    kind: str
    weeks: int
    steps: tuple[Line, ...]
    gates: tuple[GateLine, ...]
    answers_within: int = 0

    def line(self, key: str) -> Line | None:
        """The line of that name."""
        return next((line for line in self.steps if line.key == key), None)

    def gate(self, key: str) -> GateLine | None:
        """The gate of that name."""
        return next((gate for gate in self.gates if gate.key == key), None)

    def last_day(self, begins_on: date) -> date:
        """The last day, when nobody has said another: the Friday or whatever comes before the next beginning."""
        return begins_on + timedelta(weeks=self.weeks) - timedelta(days=1)


def due(calendar: WorkingCalendar, begins_on: date, ends_on: date, after: int) -> date:
    """The day, never outside of the plan; on a day off it is the next working day."""
    if after < 0:
        return max(begins_on, calendar.add_working_days(ends_on + timedelta(days=1), after))
    first = begins_on if calendar.is_working_day(begins_on) else calendar.next_working_day(begins_on)
    return max(begins_on, min(ends_on, calendar.add_working_days(first, after)))


@cache
def scheme_of(kind: str) -> Scheme:
    """The plan of that kind. Raises BadScheme for a broken file."""
    raw = tomllib.loads((FOLDER / f"{kind}.toml").read_text(encoding="utf-8"))
    try:
        gates = tuple(_gate(each) for each in raw.get("gates", []))
        lines = tuple(_line(each, gates) for each in raw["steps"])
        return Scheme(kind, raw["weeks"], lines, gates, raw.get("client_answers_within_minutes", 0))
    except (KeyError, TypeError, ValueError) as gap:
        raise BadScheme(f"{kind}: {gap!r}") from gap


def _gate(raw: Mapping[str, Any]) -> GateLine:
    return GateLine(
        raw["key"], raw["after"], _both(raw["title"]), _both(raw["must_be"]), raw.get("counts", ""), raw.get("stage")
    )


def _line(raw: Mapping[str, Any], gates: tuple[GateLine, ...]) -> Line:
    gate = raw.get("gate", "")
    if gate and gate not in {each.key for each in gates}:
        raise ValueError(f"no such gate: {gate}")
    return Line(
        raw["key"], raw["week"], raw["side"], raw["after"], _both(raw["title"]), _both(raw["why"]), gate,
        raw.get("talk", False),
    )  # fmt: skip


def _both(raw: Mapping[str, str]) -> Bilingual:
    if not (raw["de"].strip() and raw["en"].strip()):
        raise ValueError(f"not in both languages: {raw!r}")
    return Bilingual(raw["de"].strip(), raw["en"].strip())
