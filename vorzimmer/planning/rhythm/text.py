"""Rhythms to the text of RFC 5545 and back. What is not one of our patterns stays as it is."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

from .shapes import LAST_DAY, Pattern, Rhythm

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS = "MO,TU,WE,TH,FR"
ORDINAL = re.compile(r"([+-]?\d)(MO|TU|WE|TH|FR|SA|SU)")
LEAP_YEAR = 2028


class BadRule(ValueError):
    """The text is no recurrence rule."""


def write_rule(rhythm: Rhythm) -> str:
    """The text of the rule. Short months: the 31st is written as the last of the days from the 28th on."""
    if rhythm.pattern is Pattern.OWN:
        return rhythm.own
    parts = [*_frequency(rhythm), *_end(rhythm)]
    if rhythm.interval > 1:
        parts.insert(1, f"INTERVAL={rhythm.interval}")
    return ";".join(parts)


def _frequency(rhythm: Rhythm) -> list[str]:
    nth = rhythm.nth
    match rhythm.pattern:
        case Pattern.WORKDAYS:
            return ["FREQ=WEEKLY", f"BYDAY={WORKDAYS}"]
        case Pattern.WEEKLY:
            return ["FREQ=WEEKLY", f"BYDAY={','.join(WEEKDAYS[day] for day in sorted(set(rhythm.weekdays)))}"]
        case Pattern.MONTHLY_WEEKDAY:
            return ["FREQ=MONTHLY", f"BYDAY={nth:+d}{WEEKDAYS[rhythm.weekdays[0]]}"]
        case Pattern.MONTHLY_WORKDAY:
            return ["FREQ=MONTHLY", f"BYDAY={WORKDAYS}", f"BYSETPOS={nth}"]
        case Pattern.MONTHLY_DAY:
            return ["FREQ=MONTHLY", *_day_of_month(rhythm.day, 28)]
        case _:
            shortest = 28 if rhythm.month == 2 else monthrange(LEAP_YEAR, rhythm.month)[1]
            return ["FREQ=YEARLY", f"BYMONTH={rhythm.month}", *_day_of_month(rhythm.day, shortest)]


def _day_of_month(day: int, always_there: int) -> list[str]:
    if day == LAST_DAY or day <= always_there:
        return [f"BYMONTHDAY={day}"]
    days = ",".join(str(each) for each in range(always_there, day + 1))
    return [f"BYMONTHDAY={days}", "BYSETPOS=-1"]


def _end(rhythm: Rhythm) -> list[str]:
    if rhythm.until is not None:
        return [f"UNTIL={rhythm.until:%Y%m%d}"]
    return [f"COUNT={rhythm.count}"] if rhythm.count is not None else []


def read_rule(text: str) -> Rhythm:
    """The rhythm of a rule. Raises BadRule when dateutil does not know what it means either."""
    parts = _parts(text)
    try:
        ends: dict[str, date | int | None] = {"until": _until(parts.pop("UNTIL", "")), "count": _number(parts, "COUNT")}
        interval = _number(parts, "INTERVAL") or 1
        found = _pattern(parts)
        if found is not None:
            return Rhythm(interval=interval, **found, **ends)  # type: ignore[arg-type]
    except (KeyError, ValueError, IndexError):
        pass
    _must_be_known(text)
    return Rhythm(Pattern.OWN, own=text)


def _pattern(parts: dict[str, str]) -> dict[str, object] | None:
    """Which of our patterns the rest of a rule is, with its fields; None if it is none."""
    match parts:
        case {"FREQ": "WEEKLY", "BYDAY": days, **rest} if not rest:
            named = tuple(sorted(WEEKDAYS.index(day) for day in days.split(",")))
            every_workday = named == (0, 1, 2, 3, 4)
            return {"pattern": Pattern.WORKDAYS} if every_workday else {"pattern": Pattern.WEEKLY, "weekdays": named}
        case {"FREQ": "MONTHLY", "BYDAY": days, "BYSETPOS": nth, **rest} if not rest and days == WORKDAYS:
            return {"pattern": Pattern.MONTHLY_WORKDAY, "nth": int(nth)}
        case {"FREQ": "MONTHLY", "BYDAY": day, **rest} if not rest and (known := ORDINAL.fullmatch(day)):
            weekday = WEEKDAYS.index(known[2])
            return {"pattern": Pattern.MONTHLY_WEEKDAY, "nth": int(known[1]), "weekdays": (weekday,)}
        case {"FREQ": "MONTHLY", "BYMONTHDAY": _, **rest} if set(rest) <= {"BYSETPOS"}:
            return {"pattern": Pattern.MONTHLY_DAY, "day": _read_day(parts, 28)}
        case {"FREQ": "YEARLY", "BYMONTH": month, "BYMONTHDAY": _, **rest} if set(rest) <= {"BYSETPOS"}:
            shortest = 28 if int(month) == 2 else monthrange(LEAP_YEAR, int(month))[1]
            return {"pattern": Pattern.YEARLY, "month": int(month), "day": _read_day(parts, shortest)}
    return None


def _read_day(parts: dict[str, str], always_there: int) -> int:
    """ValueError when several days are meant in another way than ours."""
    day = int(parts["BYMONTHDAY"].split(",")[-1])
    wanted = _day_of_month(day, always_there)
    if wanted != [f"{name}={parts[name]}" for name in ("BYMONTHDAY", "BYSETPOS") if name in parts]:
        raise ValueError(parts["BYMONTHDAY"])
    return day


def _parts(text: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in text.strip().upper().removeprefix("RRULE:").split(";") if part]
    return {name: value for name, _sign, value in pairs if not (name == "WKST" and value == "MO")}


def _until(text: str) -> date | None:
    return datetime.strptime(text, "%Y%m%d").date() if text else None  # noqa: DTZ007 - a day has no zone


def _number(parts: dict[str, str], name: str) -> int | None:
    return int(parts.pop(name)) if name in parts else None


def _must_be_known(text: str) -> None:
    from dateutil.rrule import rrulestr

    try:
        rrulestr(text, dtstart=datetime(2026, 1, 1))  # noqa: DTZ001 - days, not moments
    except (ValueError, TypeError, AttributeError, KeyError) as unknown:
        raise BadRule(text) from unknown
