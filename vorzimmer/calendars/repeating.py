"""How an appointment comes back, between the text of its rule and the few sentences that people choose from."""

import re
from datetime import UTC, date, datetime, time
from itertools import islice
from zoneinfo import ZoneInfo

from vorzimmer.planning.rhythm import LAST, BadRule, Pattern, Rhythm, in_words, read_rule, rule_days, write_rule

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WITH_TIME = re.compile(r"UNTIL=(\d{8})T(\d{6})(Z?)")
SHOWN = 6
EVERY_DAY = tuple(range(7))


def rule_of(rhythm: Rhythm, zone: str) -> str:
    """The rule for an appointment with a time: it must end at a moment (RFC 5545, 3.3.10), the end of that day."""
    text = write_rule(rhythm)
    if rhythm.until is None or rhythm.pattern is Pattern.OWN:
        return text
    last = datetime.combine(rhythm.until, time(23, 59, 59), ZoneInfo(zone)).astimezone(UTC)
    return re.sub(r"UNTIL=\d{8}", f"UNTIL={last:%Y%m%dT%H%M%SZ}", text)


def rhythm_of(rule: str, first: date, zone: str) -> Rhythm:
    """The rhythm of a rule, also of one that leaves to the first day what other programs leave to it."""
    dated = WITH_TIME.sub(lambda found: f"UNTIL={_day(found, zone)}", rule.strip().upper())
    parts = dict(part.partition("=")[::2] for part in dated.split(";") if part)
    if parts.get("FREQ") == "DAILY" and set(parts) <= {"FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST"}:
        if parts.get("INTERVAL", "1") == "1":
            parts |= {"FREQ": "WEEKLY", "BYDAY": ",".join(WEEKDAYS)}
    elif parts.get("FREQ") == "WEEKLY" and "BYDAY" not in parts:
        parts["BYDAY"] = WEEKDAYS[first.weekday()]
    elif parts.get("FREQ") == "MONTHLY" and not parts.keys() & {"BYDAY", "BYMONTHDAY"}:
        parts["BYMONTHDAY"] = str(first.day)
    elif parts.get("FREQ") == "YEARLY" and not any(name.startswith("BY") for name in parts):
        parts |= {"BYMONTH": str(first.month), "BYMONTHDAY": str(first.day)}
    try:
        found = read_rule(";".join(f"{name}={value}" for name, value in parts.items()))
    except BadRule:
        return Rhythm(Pattern.OWN, own=rule)
    return Rhythm(Pattern.OWN, own=rule) if found.pattern is Pattern.OWN else found


def sentence(rule: str, first: date, zone: str) -> str:
    """The rule as people say it, with a capital letter; empty without a rule."""
    if not rule:
        return ""
    words = in_words(rhythm_of(rule, first, zone))
    return words[:1].upper() + words[1:]


def usual(pattern: str, first: date, weekdays: tuple[int, ...], interval: int) -> Rhythm:
    """What "every month on this weekday" means for an appointment that begins on `first`."""
    match pattern:
        case "daily":
            return Rhythm(Pattern.WEEKLY, weekdays=EVERY_DAY)
        case Pattern.WORKDAYS:
            return Rhythm(Pattern.WORKDAYS)
        case Pattern.WEEKLY:
            return Rhythm(Pattern.WEEKLY, interval, weekdays or (first.weekday(),))
        case Pattern.MONTHLY_WEEKDAY:
            nth = (first.day - 1) // 7 + 1
            return Rhythm(Pattern.MONTHLY_WEEKDAY, interval, (first.weekday(),), nth if nth < 5 else LAST)
        case Pattern.MONTHLY_DAY:
            return Rhythm(Pattern.MONTHLY_DAY, interval, day=first.day)
        case _:
            return Rhythm(Pattern.YEARLY, interval, day=first.day, month=first.month)


def next_days(rule: str, first: date, zone: str, count: int = SHOWN) -> list[date]:
    """The first days of a rule; those of one that only another program understands as well."""
    dated = WITH_TIME.sub(lambda found: f"UNTIL={_day(found, zone)}", rule)
    return list(islice(rule_days(dated, first), count))


def first_day(rule: str, wanted: date, zone: str) -> date:
    """The first day on or after `wanted` that the rule names: with it the appointment begins, and the spacing counts."""
    return next(iter(next_days(re.sub(r"INTERVAL=\d+;?", "", rule), wanted, zone, 1)), wanted)


def _day(found: re.Match[str], zone: str) -> str:
    moment = datetime.strptime(found[1] + found[2], "%Y%m%d%H%M%S").replace(tzinfo=UTC if found[3] else None)
    here = moment.astimezone(ZoneInfo(zone)) if moment.tzinfo else moment
    return f"{here:%Y%m%d}"
