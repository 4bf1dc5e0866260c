"""Dates and times as people type them in German and in English, and as the browser's own fields send them."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner january jan jän",
            "februar feber february feb",
            "märz maerz march mär mar mrz",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        start=1,
    )
    for name in names.split()
}
YEAR_FIRST = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?P<sign>[./])\s?(?P<month>\d{1,2})(?P=sign)\s?(?P<year>\d{4}|\d{2})")
DAY_AND_NAME = re.compile(r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s*(?P<name>[^\W\d_]+)\.?,?\s+(?P<year>\d{4})")
NAME_AND_DAY = re.compile(r"(?P<name>[^\W\d_]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})")
WITH_TIME = re.compile(
    r"(?P<date>.+?)(?:t|,?\s+(?:um\s+|at\s+)?)"
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::\d{2})?)?\s*(?P<half>am|pm)?(?P<clock>uhr|h)?"
)


def day(text: str) -> date | None:
    """The date typed, or None when it is none. Day before month; a year of two digits is one from 2000 on."""
    typed = text.strip().casefold()
    for form in (YEAR_FIRST, DAY_FIRST, DAY_AND_NAME, NAME_AND_DAY):
        parts = form.fullmatch(typed)
        if parts:
            named = parts.groupdict()
            month = int(named["month"]) if "month" in named else MONTHS.get(named["name"], 0)
            year = int(named["year"])
            return _date(year + 2000 if year < 100 else year, month, int(named["day"]))
    return None


def moment(text: str, zone: ZoneInfo) -> datetime | None:
    """The date and time typed, as a moment in this zone, or None. A date without a time is none."""
    parts = WITH_TIME.fullmatch(text.strip().casefold())
    if not parts or not (parts["minute"] or parts["half"] or parts["clock"]):
        return None
    found, clock_time = (
        day(parts["date"]),
        _time(int(parts["hour"]), int(parts["minute"] or 0), parts["half"]),
    )
    if found is None or clock_time is None:
        return None
    return datetime.combine(found, clock_time, tzinfo=zone)


def _date(year: int, month: int, day_of_month: int) -> date | None:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None


def _time(hour: int, minute: int, half: str | None) -> time | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None
