"""Working calendars and the clock of promises: when somebody can be reached, and by when an answer comes.

Pure functions over aware moments; no database, no words but the names of public holidays.
"""

from .calendars import Absence, NeverReachable, WorkingCalendar
from .promises import PLAIN_RULE, PromiseClock, PromiseRule, answer_by, due_after_pause
from .regions import UnknownRegion, holiday_name, holidays_in, is_holiday, is_region, regions_of
from .weeks import OFFICE_WEEK, Slot, Week, week_from_json, week_of, week_to_json

__all__ = [
    "OFFICE_WEEK",
    "PLAIN_RULE",
    "Absence",
    "NeverReachable",
    "PromiseClock",
    "PromiseRule",
    "Slot",
    "UnknownRegion",
    "Week",
    "WorkingCalendar",
    "answer_by",
    "due_after_pause",
    "holiday_name",
    "holidays_in",
    "is_holiday",
    "is_region",
    "regions_of",
    "week_from_json",
    "week_of",
    "week_to_json",
]
