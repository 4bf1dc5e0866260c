"""How somebody looks at a calendar: which shape, around which day. All of it is in the address."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Self

from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import pgettext

from vorzimmer.foundation import moments

SHAPES = ("week", "day", "month", "agenda")
AGENDA_DAYS = 28
ONE_DAY = timedelta(days=1)
LAST_YEAR = 2200
"""Nobody plans further ahead; dates near the end of the calendar cannot be reckoned with."""


@dataclass(frozen=True, slots=True)
class Look:
    """`day` lies within what is shown, on the reader's own clock."""

    shape: str
    day: date

    @classmethod
    def read(cls, query: Any, usual: str = "week") -> Self:
        """From an address; what makes no sense in it is left out. `usual` is the shape without one."""
        shape = query.get("shape", "")
        return cls(shape if shape in SHAPES else usual, parse_day(query.get("day", "")) or moments.today())

    @property
    def first(self) -> date:
        """The first day that is drawn; a month begins with its first Monday or the one before."""
        if self.shape == "week":
            return monday_of(self.day)
        return monday_of(self.day.replace(day=1)) if self.shape == "month" else self.day

    @property
    def count(self) -> int:
        """How many days are drawn."""
        if self.shape == "month":
            return ((next_month(self.day) - ONE_DAY - self.first).days // 7 + 1) * 7
        return {"day": 1, "week": 7}.get(self.shape, AGENDA_DAYS)

    @property
    def days(self) -> list[date]:
        return [self.first + n * ONE_DAY for n in range(self.count)]

    @property
    def last(self) -> date:
        return self.first + (self.count - 1) * ONE_DAY

    @property
    def before(self) -> date:
        """A day in what lies before this."""
        if self.shape == "month":
            return (self.day.replace(day=1) - ONE_DAY).replace(day=1)
        return self.day - self.count * ONE_DAY

    @property
    def after(self) -> date:
        """A day in what comes after this."""
        return next_month(self.day) if self.shape == "month" else self.day + self.count * ONE_DAY

    def address(self, day: date | None = None, shape: str = "") -> str:
        """The same with another day or shape."""
        return f"?shape={shape or self.shape}&day={(day or self.day).isoformat()}"

    def bounds(self) -> tuple[datetime, datetime]:
        """From when until before when something is shown."""
        return day_start(self.first), day_start(self.last + ONE_DAY)

    @property
    def title(self) -> str:
        """What stands above: 23. – 29. November 2026, November 2026, Di, 24. November."""
        if self.shape == "month":
            return f"{moments.MONTHS[moments.spoken()][self.day.month - 1]} {self.day.year}"
        return moments.day(self.day) if self.shape == "day" else span_words(self.first, self.last)

    @property
    def week(self) -> str:
        """The number of the week after ISO 8601, as calendars on paper have it; nothing for several weeks."""
        if self.shape in ("month", "agenda"):
            return ""
        return pgettext("a calendar", "Week %(number)s") % {"number": self.first.isocalendar().week}


def span_words(first: date, last: date) -> str:
    """Two days with what they share said once."""
    months, dot = moments.MONTHS[moments.spoken()], "." if moments.spoken() == "de" else ""
    end = f"{last.day}{dot} {months[last.month - 1]} {last.year}"
    if first.year != last.year:
        return f"{first.day}{dot} {months[first.month - 1]} {first.year} – {end}"
    return (
        f"{first.day}{dot} {months[first.month - 1]} – {end}"
        if first.month != last.month
        else f"{first.day}{dot} – {end}"
    )


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - day.weekday() * ONE_DAY


def next_month(day: date) -> date:
    """The first day of the month after it."""
    return (day.replace(day=1) + 31 * ONE_DAY).replace(day=1)


def day_start(day: date) -> datetime:
    """Midnight on the reader's clock."""
    return datetime.combine(day, time(), timezone.get_current_timezone())


def parse_day(text: str) -> date | None:
    """A day as 2026-11-22; None for anything else, and for what lies too far away to reckon with."""
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and 1900 < day.year < LAST_YEAR else None
