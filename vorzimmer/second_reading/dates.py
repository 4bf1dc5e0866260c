"""A day and an hour for what was vague, by the writer's own working days."""

import re
from datetime import datetime, time, timedelta

from django.utils import timezone, translation

from vorzimmer.foundation.moments import day
from vorzimmer.foundation.working_time import NeverReachable, WorkingCalendar

CONCRETE = re.compile(
    r"\d{1,2}[:.]\d{2}\b|\b\d{1,2}\.\s?\d{1,2}\.|\b\d{1,2}\.?\s?(?:Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* \d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} ?(?:Uhr|am\b|pm\b|o'clock)"
    r"|\b(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|\bMittwoch|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|\bheute\b|\b(?:über)?morgen\b|\b(?:[Tt]oday|[Tt]omorrow|[Tt]onight|noon)\b|\bKW ?\d"
    r"|\b(?:\d+|eine[mnr]?|zwei|drei|vier|fünf|an?|one|two|three|four|five)"
    r" (?:Tag|Stunde|Minute|Woche|day|hour|minute|week)(?:s|n|en)?\b"
)
"""A day, an hour or a number of days is named: case matters, "Guten Morgen" is no date."""


def concrete(horizon: str, now: datetime, calendar: WorkingCalendar, language: str) -> str:
    """ "bis Do, 26. November, 12:00" or "by Thu, 26 November, 12:00".

    `horizon` is now (this or the next half day), soon (two working days), later (five), day (this evening) or
    week (its last working day).
    """
    here = now.astimezone(calendar.zone)
    on, at = _moment(horizon, here, calendar)
    with translation.override("en" if language == "en" else "de"), timezone.override(calendar.zone):
        words = f"{day(on)}, {at.hour}:{at.minute:02}"
    return f"by {words}" if language == "en" else f"bis {words}"


def _moment(horizon: str, here: datetime, calendar: WorkingCalendar) -> tuple[datetime, time]:
    today, noon, evening = here.date(), time(12), time(17)
    try:
        if horizon == "now":
            if calendar.is_working_day(today) and here.hour < 13:
                return _on(here, 0), evening
            return _at(here, calendar, 1), noon
        if horizon == "day":
            left = calendar.is_working_day(today) and here.hour < 16
            return (_on(here, 0) if left else _at(here, calendar, 1)), evening
        if horizon == "week":
            days = (4 - today.weekday()) % 7
            return _on(here, days if days or here.hour < 15 else 7), evening
        return _at(here, calendar, 2 if horizon == "soon" else 5), noon
    except NeverReachable:
        return _on(here, 2), noon


def _at(here: datetime, calendar: WorkingCalendar, count: int) -> datetime:
    return _on(here, (calendar.add_working_days(here.date(), count) - here.date()).days)


def _on(here: datetime, days: int) -> datetime:
    return here + timedelta(days=days)
