"""A rule whose dates all move along, from one wall time to another."""

from datetime import datetime, timedelta

from vorzimmer.calendars.repeating import WEEKDAYS

NAMES_DAYS = {"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "BYMONTH"}
FORMS = {8: "%Y%m%d", 15: "%Y%m%dT%H%M%S", 16: "%Y%m%dT%H%M%SZ"}
"""UNTIL is a day, a wall time or a moment in UTC: known by how long it is."""


def along(rule: str, before: datetime, after: datetime) -> str | None:
    """The rule for dates that are where `after` is when they were where `before` is; None when no rule says that.

    Weekdays of a weekly rule go along. "The second Tuesday" a day later is not always a second Wednesday: None.
    """
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    days, by = (after.date() - before.date()).days, after - before
    if "UNTIL" in parts:
        parts["UNTIL"] = _moved(parts["UNTIL"], timedelta(days=days) if len(parts["UNTIL"]) == 8 else by)
    if days and NAMES_DAYS & parts.keys():
        turned = _turned(parts, days)
        if turned is None:
            return None
        parts["BYDAY"] = turned
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _moved(until: str, by: timedelta) -> str:
    form = FORMS[len(until)]
    return (datetime.strptime(until, form) + by).strftime(form)  # noqa: DTZ007 - moved as it is written


def _turned(parts: dict[str, str], days: int) -> str | None:
    """Weekdays so many days later. Every second week with several of them may fall apart at the end of a week."""
    named = parts.get("BYDAY", "").split(",")
    if parts["FREQ"] != "WEEKLY" or (NAMES_DAYS & parts.keys()) != {"BYDAY"} or not set(named) <= set(WEEKDAYS):
        return None
    if len(named) > 1 and parts.get("INTERVAL", "1") != "1":
        return None
    return ",".join(WEEKDAYS[(WEEKDAYS.index(day) + days) % 7] for day in named)
