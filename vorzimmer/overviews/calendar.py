"""Weeks and days of a calendar, with what is due on them; pure arranging, no database."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils.translation import get_language

from vorzimmer.foundation import moments
from vorzimmer.foundation.working_time import holiday_name
from vorzimmer.overviews.look import Look, day_start
from vorzimmer.tasks.queries import TaskRow

FEW = {"month": 4, "week": 30}
"""Lines of a day before the rest is folded."""
ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class Day:
    """A day on the reader's clock; `rest` is what is folded away."""

    on: date
    inside: bool
    is_today: bool
    holiday: str
    rows: list[TaskRow] = field(default_factory=list)
    rest: list[TaskRow] = field(default_factory=list)

    @property
    def is_free(self) -> bool:
        """A weekend or a public holiday."""
        return self.on.weekday() > 4 or bool(self.holiday)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a calendar shows: `title`, and the addresses' days before, after and of today."""

    title: str
    weekdays: tuple[str, ...]
    weeks: list[list[Day]]
    before: str
    after: str


def bounds(look: Look) -> tuple[datetime, datetime]:
    """From when until before when a calendar shows something."""
    first, count = _first_and_count(look)
    return day_start(first), day_start(first + timedelta(days=count))


def arrange(look: Look, rows: Iterable[TaskRow], region: str) -> Calendar:
    """The rows on the days of the reader's clock; holidays of `region`."""
    first, count = _first_and_count(look)
    language, today = get_language() or "de", moments.today()
    days = [
        Day(
            on, look.span == "week" or on.month == look.day.month, on == today, holiday_name(on, region, language) or ""
        )
        for on in (first + timedelta(days=n) for n in range(count))
    ]
    for row in rows:
        if row.due_at is not None:
            day = days[(moments.local(row.due_at).date() - first).days]
            (day.rows if len(day.rows) < FEW[look.span] else day.rest).append(row)
    weeks = [days[n : n + 7] for n in range(0, count, 7)]
    before, after = _neighbours(look, first)
    return Calendar(
        _title(look, first), moments.WEEKDAYS[moments.spoken()], weeks, before.isoformat(), after.isoformat()
    )


def _first_and_count(look: Look) -> tuple[date, int]:
    if look.span == "week":
        return look.day - look.day.weekday() * ONE_DAY, 7
    first = look.day.replace(day=1)
    monday = first - first.weekday() * ONE_DAY
    last = _next_month(first) - ONE_DAY
    return monday, ((last - monday).days // 7 + 1) * 7


def _neighbours(look: Look, first: date) -> tuple[date, date]:
    if look.span == "week":
        return first - 7 * ONE_DAY, first + 7 * ONE_DAY
    this = look.day.replace(day=1)
    return (this - ONE_DAY).replace(day=1), _next_month(this)


def _next_month(first: date) -> date:
    return (first + 31 * ONE_DAY).replace(day=1)


def _title(look: Look, first: date) -> str:
    if look.span == "week":
        return f"{moments.day(first)} – {moments.day(first + 6 * ONE_DAY)}"
    return f"{moments.MONTHS[moments.spoken()][look.day.month - 1]} {look.day.year}"
