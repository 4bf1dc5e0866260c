"""How often something comes back: rules of RFC 5545, their dates, and how people say them.

Pure functions over days; no database. A rule is kept as its text (`FREQ=MONTHLY;BYDAY=+1MO`), without DTSTART:
the day it begins stands beside it.
"""

from .days import (
    HolidayRule,
    Planned,
    is_day_off,
    planned_days,
    rule_days,
    weekdays_named,
    working_days_after,
    working_days_before,
)
from .shapes import LAST, LAST_DAY, Pattern, Rhythm
from .text import BadRule, read_rule, write_rule
from .words import in_words

__all__ = [
    "LAST",
    "LAST_DAY",
    "BadRule",
    "HolidayRule",
    "Pattern",
    "Planned",
    "Rhythm",
    "in_words",
    "is_day_off",
    "planned_days",
    "read_rule",
    "rule_days",
    "weekdays_named",
    "working_days_after",
    "working_days_before",
    "write_rule",
]
