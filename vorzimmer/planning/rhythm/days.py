"""The days of a rule, and what becomes of those on which nobody works.

A day off is a public holiday of the region, or a Saturday or Sunday that the rule does not name itself. By the
holiday rule it moves to the working day before or after, or stays. Two dates never fall on one day: a date that
moves onto the day of another one is taken together with it, and the one whose day it is by the rule keeps it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby

from vorzimmer.foundation.working_time import is_holiday

from .shapes import Pattern
from .text import read_rule

ONE_DAY = timedelta(days=1)
FARTHEST = 31
"""Days that a date moves at most; where nobody ever works it stays where it is."""

type Off = Callable[[date], bool]


class HolidayRule(StrEnum):
    """What becomes of a date on a day off."""

    BEFORE = "before"
    AFTER = "after"
    ANYWAY = "anyway"


@dataclass(frozen=True, slots=True)
class Planned:
    """`on` is the day by the rule, which names the date for ever; `day` the day on which it is due."""

    on: date
    day: date


def rule_days(rule: str, start: date) -> Iterator[date]:
    """Every day of the rule from `start` on, in order; `start` itself only if the rule names it."""
    # Imported here because most processes never ask for it.
    from dateutil.rrule import rrulestr

    begins = datetime.combine(start, time())
    yield from (moment.date() for moment in rrulestr(rule, dtstart=begins))


def weekdays_named(rule: str) -> frozenset[int]:
    """Weekdays that the rule itself asks for: whoever says "every Saturday" means Saturdays."""
    rhythm = read_rule(rule)
    named = rhythm.pattern in (Pattern.WEEKLY, Pattern.MONTHLY_WEEKDAY)
    return frozenset(rhythm.weekdays) if named else frozenset()


def is_day_off(region: str, named: frozenset[int] = frozenset()) -> Off:
    """Tells whether nobody works on a day: holidays of the region, and weekends that are not `named`."""

    def off(day: date) -> bool:
        return (day.weekday() > 4 and day.weekday() not in named) or is_holiday(day, region)

    return off


def planned_days(days: Iterable[date], off: Off, holiday_rule: HolidayRule) -> Iterator[Planned]:
    """The rule's days (in order) with the days on which they are due; never two on one day."""
    moved = (Planned(on, shifted(on, off, holiday_rule)) for on in days)
    for _day, same_day in groupby(moved, key=lambda planned: planned.day):
        found = list(same_day)
        yield next((planned for planned in found if planned.on == planned.day), found[0])


def shifted(on: date, off: Off, holiday_rule: HolidayRule) -> date:
    """The nearest working day before or after a day off; the day itself on any other day."""
    if holiday_rule is HolidayRule.ANYWAY:
        return on
    step, day = -ONE_DAY if holiday_rule is HolidayRule.BEFORE else ONE_DAY, on
    for _ in range(FARTHEST):
        if not off(day):
            return day
        day += step
    return on


def working_days_before(day: date, count: int, off: Off) -> date:
    """The count-th working day before `day`; 0 gives `day` itself."""
    for _ in range(count):
        day = shifted(day - ONE_DAY, off, HolidayRule.BEFORE)
    return day


def working_days_after(day: date, count: int, off: Off) -> date:
    """The count-th working day after `day`; 0 gives `day` itself."""
    for _ in range(count):
        day = shifted(day + ONE_DAY, off, HolidayRule.AFTER)
    return day
