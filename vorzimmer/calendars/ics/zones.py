"""Time zones as calendars on paper write them: VTIMEZONE texts out, every program's own names in.

A VTIMEZONE is written with the yearly rules that stand at the end of the zone's file in the tz database (as Outlook
wants them); only zones that have no such rules (Morocco) get their changes as a list of dates.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

UNTIL = date(2038, 1, 1)
SINCE = date(2019, 1, 1)
"""Changes are listed, and rules compared with the zone's real changes, in these years."""

DAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
TZ = re.compile(
    r"(?P<std><[^>]+>|[A-Za-z]+)(?P<offset>[-+\d:]+)"
    r"(?:(?P<dst><[^>]+>|[A-Za-z]+)(?P<ahead>[-+\d:]*),(?P<begins>[^,]+),(?P<ends>[^,]+))?$"
)
RULE = re.compile(r"M(\d+)\.(\d)\.(\d)(?:/([-+\d:]+))?$")

type Change = tuple[int, int, int, int]
"""Month, week (5 is the last one), day of the week (0 is Sunday), seconds after that midnight."""


@lru_cache(maxsize=128)
def zone_text(name: str) -> str:
    """The VTIMEZONE of an IANA zone with CRLF at the end of each line; "" for UTC, which needs none."""
    if name in {"UTC", "Etc/UTC", ""}:
        return ""
    rules = _rules_of(name)
    if rules is None or not _hold(name, rules):
        return _listed(name)
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}", *_parts(rules), "END:VTIMEZONE"]
    return "".join(f"{line}\r\n" for line in lines)


def known_zone(named: str) -> str:
    """The IANA zone that a program means by this TZID; "" when nobody knows it.

    Outlook says "W. Europe Standard Time", older programs put a path before the name ("/citadel.org/…/Europe/Berlin").
    """
    name = named.strip().strip('"')
    if name in _names():
        return name
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    if name in WINDOWS_TO_OLSON:
        return WINDOWS_TO_OLSON[name]
    parts = name.split("/")
    tails = ("/".join(parts[-number:]) for number in (3, 2) if len(parts) > number)
    if tail := next((tail for tail in tails if tail in _names()), ""):
        return tail
    return "UTC" if name.upper() in {"Z", "GMT", "UTC", "TZONE://MICROSOFT/UTC"} else ""


@cache
def _names() -> frozenset[str]:
    from zoneinfo import available_timezones

    return frozenset(available_timezones())


@lru_cache(maxsize=128)
def _rules_of(name: str) -> tuple[str, int, str, int, Change | None, Change | None] | None:
    """(standard name, its offset, summer name, its offset, begins, ends); None when they are not yearly rules."""
    footer = files("tzdata.zoneinfo").joinpath(name).read_bytes().rstrip(b"\n").rpartition(b"\n")[2].decode()
    found = TZ.match(footer)
    if found is None:
        return None
    offset = -_seconds(found["offset"])
    if not found["dst"]:
        return found["std"].strip("<>"), offset, "", offset, None, None
    ahead = -_seconds(found["ahead"]) if found["ahead"] else offset + 3600
    begins, ends = _change(found["begins"]), _change(found["ends"])
    if begins is None or ends is None:
        return None
    return found["std"].strip("<>"), offset, found["dst"].strip("<>"), ahead, begins, ends


def _seconds(text: str) -> int:
    sign = -1 if text.startswith("-") else 1
    hours, minutes, seconds = [*map(int, text.lstrip("+-").split(":")), 0, 0][:3]
    return sign * (hours * 3600 + minutes * 60 + seconds)


def _change(text: str) -> Change | None:
    found = RULE.match(text)
    if found is None:
        return None
    at = _seconds(found[4] or "2")
    return (int(found[1]), int(found[2]), int(found[3]), at) if 0 <= at < 86400 else None


def _on(change: Change, year: int) -> datetime:
    """The wall time of a change, said as if it were UTC."""
    month, week, weekday, at = change
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - (first.isoweekday() % 7)) % 7 + 7 * (week - 1))
    while day.month != month:
        day -= timedelta(days=7)
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(seconds=at)


def _hold(name: str, rules: tuple[str, int, str, int, Change | None, Change | None]) -> bool:
    """Whether the yearly rules say the same as the zone does, around each change and in the middle of each half."""
    _std, offset, _dst, ahead, begins, ends = rules
    zone = ZoneInfo(name)
    for year in range(SINCE.year, UNTIL.year):
        for at, expected in _expected(year, offset, ahead, begins, ends):
            found = at.astimezone(zone).utcoffset()
            if found != timedelta(seconds=expected):
                return False
    return True


def _expected(
    year: int, offset: int, ahead: int, begins: Change | None, ends: Change | None
) -> Iterator[tuple[datetime, int]]:
    """Moments in UTC and the offset in seconds that the rules promise there."""
    if begins is None or ends is None:
        yield from ((datetime(year, month, 15, tzinfo=UTC), offset) for month in range(1, 13))
        return
    second = timedelta(seconds=1)
    summer, winter = _on(begins, year) - timedelta(seconds=offset), _on(ends, year) - timedelta(seconds=ahead)
    yield from ((summer - second, offset), (summer, ahead), (winter - second, ahead), (winter, offset))


def _parts(rules: tuple[str, int, str, int, Change | None, Change | None]) -> list[str]:
    std, offset, dst, ahead, begins, ends = rules
    if begins is None or ends is None:
        return _part("STANDARD", std, offset, offset, None)
    return [*_part("DAYLIGHT", dst, offset, ahead, begins), *_part("STANDARD", std, ahead, offset, ends)]


def _part(kind: str, name: str, before: int, after: int, change: Change | None) -> list[str]:
    start = _on(change, 1970) if change else datetime(1970, 1, 1, tzinfo=UTC)
    rule = []
    if change:
        month, week, weekday, _at = change
        rule = [f"RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={-1 if week == 5 else week}{DAYS[weekday]}"]
    return [
        f"BEGIN:{kind}", f"DTSTART:{start:%Y%m%dT%H%M%S}", *rule, f"TZNAME:{name}",
        f"TZOFFSETFROM:{_offset(before)}", f"TZOFFSETTO:{_offset(after)}", f"END:{kind}",
    ]  # fmt: skip


def _offset(seconds: int) -> str:
    minutes = abs(seconds) // 60
    return f"{'-' if seconds < 0 else '+'}{minutes // 60:02}{minutes % 60:02}"


def _listed(name: str) -> str:
    from icalendar import Timezone

    return str(Timezone.from_tzid(name, first_date=SINCE, last_date=UNTIL).to_ical().decode())
