"""A rhythm as people choose it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LAST = -1
"""The last one of a month, instead of the first to fourth."""

LAST_DAY = -1
"""The last day of a month, instead of 1 to 31."""


class Pattern(StrEnum):
    """What the form offers; OWN is any other rule, brought in from outside."""

    WORKDAYS = "workdays"
    WEEKLY = "weekly"
    MONTHLY_WEEKDAY = "monthly_weekday"
    MONTHLY_WORKDAY = "monthly_workday"
    MONTHLY_DAY = "monthly_day"
    YEARLY = "yearly"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`interval`: every so many weeks, months or years. At most one of `until` (that day included) and `count` is set.

    `weekdays` count from 0 (Monday). `nth` is 1 to 4 or LAST. `day` 29 to 31 means the last day in shorter months.
    `own` is the text of a rule that none of the patterns describes.
    """

    pattern: Pattern
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int = 1
    day: int = 1
    month: int = 1
    until: date | None = None
    count: int | None = None
    own: str = ""

    def __post_init__(self) -> None:
        if self.interval < 1 or self.nth not in (1, 2, 3, 4, LAST):
            raise ValueError("every first to every fourth, or the last")
        if not set(self.weekdays) <= set(range(7)):
            raise ValueError("weekdays count from 0 (Monday) to 6 (Sunday)")
        if self.day not in (LAST_DAY, *range(1, 32)) or self.month not in range(1, 13):
            raise ValueError("no such day")
        if self.until is not None and self.count is not None:
            raise ValueError("either until a day or so many times")
