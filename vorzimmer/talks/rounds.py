"""On which days the talks of a series fall: weeks 1, 2 and 4, then every month; or every so many weeks.

The days are those of product.md 7: close together while two people get to know each other, further apart later.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_WEEKS = (1, 2, 4)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Round:
    """A wanted day and the week of the series that it lies in, counted from 1."""

    day: date
    week: int


def rounds(begins_on: date, weekday: int, every_weeks: int | None = None) -> Iterator[Round]:
    """Endless, in order. Each lies on `weekday` (0 is Monday) of its week, never before `begins_on`.

    A month is counted in the calendar: who began on the 5th sits together in the week of the 5th. Until the first
    month after week 4 is over nothing else is due, so that two talks are at least three weeks apart from then on.
    """
    if every_weeks is not None:
        if every_weeks < 1:
            raise ValueError("a series has at least a week between two talks")
        week = every_weeks
        while True:
            yield Round(_on(begins_on + (week - 1) * WEEK, weekday), week)
            week += every_weeks
    for week in FIRST_WEEKS:
        yield Round(_on(begins_on + (week - 1) * WEEK, weekday), week)
    month = 2
    while True:
        day = _on(_months_later(begins_on, month), weekday)
        yield Round(day, (day - begins_on).days // 7 + 1)
        month += 1


def next_round(begins_on: date, weekday: int, every_weeks: int | None, after: date) -> Round:
    """The first that lies after this day."""
    return next(each for each in rounds(begins_on, weekday, every_weeks) if each.day > after)


def _on(day: date, weekday: int) -> date:
    """This day or the next that falls on `weekday`."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _months_later(day: date, months: int) -> date:
    """The same day of a later month; the last of it where the month is shorter."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    for number in range(day.day, 27, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    return date(year, month, min(day.day, 28))
