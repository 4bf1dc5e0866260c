"""Rules as RFC 5545 writes them, read once and reckoned near where somebody looks. Wall clock only, no zones."""

from calendar import monthrange
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any

from dateutil.rrule import DAILY, WEEKLY, YEARLY, rrule, rrulestr

from vorzimmer.calendars.weekly import plain_weekdays, weekly

MOST_DATES = 5000
"""So many dates a rule may count: more than thirteen years of days."""
PROBES = 3000
KNOWN = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
SOME_DAY = datetime(2024, 1, 1)  # noqa: DTZ001 - wall time
LATEST = 9990
NAMES_DAYS = frozenset({"byweekday", "bymonthday", "byyearday", "byweekno", "byeaster"})


class BadRule(ValueError):
    """This rule cannot be kept: unreadable, more often than daily, or without any date."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` is the rule without its end. `until` is an exact end (UTC), `until_wall` one by the wall clock;
    `weekdays` are those of a weekly rule that says nothing else."""

    pattern: rrule
    count: int
    until: datetime | None
    until_wall: datetime | None
    weekdays: tuple[int, ...] | None

    @property
    def is_endless(self) -> bool:
        return not (self.count or self.until or self.until_wall)

    def between(self, begins: datetime, low: datetime, high: datetime) -> list[datetime]:
        """Its dates from `low` to `high`, as the clock shows them, for a series that begins at `begins`."""
        high = min(high, *(end for end in (self.until_wall, self._counted(begins)) if end), high)
        if high < begins:
            return []
        if self.weekdays is not None:
            return weekly(self.pattern, self.weekdays, begins, low, high)
        return list(_near(self.pattern, begins, low).between(low, high, inc=True))

    def last(self, begins: datetime) -> datetime | None:
        """The last date as the clock shows it, at most a little too late; None without any or without an end."""
        ends = [end for end in (self.until_wall, self._counted(begins)) if end]
        if self.until:
            ends.append(self.until.replace(tzinfo=None) + timedelta(days=1))
        return min(ends) if ends else None

    def _counted(self, begins: datetime) -> datetime | None:
        return _last_of(self.pattern, begins, self.count) if self.count else None


@lru_cache(maxsize=4096)
def read_rule(text: str) -> Rule:
    """A rule that was kept. BadRule if it is none."""
    parts = _parts(text)
    count, until = parts.pop("COUNT", ""), parts.pop("UNTIL", "")
    try:
        pattern = rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=SOME_DAY)
        exactly, by_wall = _end(until) if until else (None, None)
        number = int(count) if count else 0
    except (ValueError, TypeError, IndexError, KeyError, AttributeError) as error:
        raise BadRule(text) from error
    if not isinstance(pattern, rrule) or parts.get("FREQ") not in KNOWN or not 0 <= number <= MOST_DATES:
        raise BadRule(text)
    if _freq(pattern)[1] < 1:
        raise BadRule(text)
    return Rule(pattern, number, exactly, by_wall, plain_weekdays(pattern))


def tidy_rule(text: str, begins: datetime) -> str:
    """The rule as it is kept, for a series that begins when the clock shows `begins`.

    BadRule if it is unreadable, repeats more often than daily, or never comes at all.
    """
    tidy = ";".join(f"{name}={value}" for name, value in _parts(text).items())
    if tidy and not _ever(read_rule(tidy), begins):
        raise BadRule(text)
    return tidy


def ending_before(text: str, moment: datetime) -> str:
    """The same rule, with no date at or after this moment (aware)."""
    parts = {name: value for name, value in _parts(text).items() if name not in {"COUNT", "UNTIL"}}
    before = moment.astimezone(UTC) - timedelta(seconds=1)
    return ";".join(f"{name}={value}" for name, value in {**parts, "UNTIL": f"{before:%Y%m%dT%H%M%SZ}"}.items())


def counting(text: str, count: int) -> str:
    """The same rule with so many dates."""
    parts = {name: value for name, value in _parts(text).items() if name not in {"COUNT", "UNTIL"}}
    return ";".join(f"{name}={value}" for name, value in {**parts, "COUNT": str(count)}.items())


def _parts(text: str) -> dict[str, str]:
    """Name and value of each part, in capitals; Outlook and others write spaces and a prefix."""
    plain = text.strip().upper().removeprefix("RRULE:").strip(";")
    found = {}
    for part in filter(None, plain.split(";")):
        name, sign, value = part.partition("=")
        if not sign or not value:
            raise BadRule(text)
        found[name.strip()] = value.strip()
    return found


def _end(text: str) -> tuple[datetime | None, datetime | None]:
    """A UTC moment, or the wall clock's; a day alone is meant whole."""
    if text.endswith("Z"):
        return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC), None
    if "T" in text:
        return None, datetime.strptime(text, "%Y%m%dT%H%M%S")  # noqa: DTZ007 - wall time
    return None, datetime.combine(datetime.strptime(text, "%Y%m%d"), time(23, 59, 59))  # noqa: DTZ007 - wall time


def _given(pattern: rrule) -> dict[str, Any]:
    """Which days and months the rule itself names."""
    return {name: value for name, value in vars(pattern)["_original_rule"].items() if value}


def _freq(pattern: rrule) -> tuple[int, int]:
    return vars(pattern)["_freq"], vars(pattern)["_interval"]


def _near(pattern: rrule, begins: datetime, low: datetime) -> rrule:
    """The same rule as if it had begun whole intervals later, but before `low`; days it took from its start are named."""
    freq, interval = _freq(pattern)
    given = _given(pattern)
    named = bool(NAMES_DAYS & given.keys())
    days = (low - begins).days
    if freq in (DAILY, WEEKLY):
        step = interval * (7 if freq == WEEKLY else 1)
        skipped = max(days - step - 7, 0) // step * step
        return pattern.replace(dtstart=begins + timedelta(days=skipped), **_weekday(freq, named, begins))
    months = interval * (12 if freq == YEARLY else 1)
    skipped = max(days // 31 - months - 1, 0) // months * months
    if not skipped:
        return pattern.replace(dtstart=begins)
    year, month = divmod(begins.year * 12 + begins.month - 1 + skipped, 12)
    first = begins.replace(year=year, month=1 if freq == YEARLY else month + 1, day=1)
    return pattern.replace(dtstart=first, **_day(freq, named, given, begins))


def _weekday(freq: int, named: bool, begins: datetime) -> dict[str, Any]:
    return {"byweekday": begins.weekday()} if freq == WEEKLY and not named else {}


def _day(freq: int, named: bool, given: dict[str, Any], begins: datetime) -> dict[str, Any]:
    if named:
        return {}
    month = {"bymonth": begins.month} if freq == YEARLY and "bymonth" not in given else {}
    return {"bymonthday": begins.day, **month}


@lru_cache(maxsize=4096)
def _last_of(pattern: rrule, begins: datetime, count: int) -> datetime | None:
    last = deque(islice(_capped(pattern, begins), count), maxlen=1)
    return last[0] if last else None


def _capped(pattern: rrule, begins: datetime) -> Iterator[datetime]:
    return (each for each in pattern.replace(dtstart=begins) if each.year < LATEST)


def _ever(rule: Rule, begins: datetime) -> bool:
    """Whether it has a date at all. Daily rules that never fit would be tried for eight thousand years: seen before."""
    freq, interval = _freq(rule.pattern)
    if freq not in (DAILY, WEEKLY):
        return next(_capped(rule.pattern, begins), None) is not None
    given = _given(rule.pattern)
    if given.keys() - {"byweekday", "bymonth", "bymonthday", "bysetpos", "byhour", "byminute", "bysecond"}:
        return False
    most = len(given.get("byweekday", (0,))) if freq == WEEKLY else 1
    if any(abs(place) > most for place in given.get("bysetpos", ())) or interval > MOST_DATES:
        return False
    return freq == WEEKLY or _fits_some_day(given, begins, interval)


def _fits_some_day(given: dict[str, Any], begins: datetime, interval: int) -> bool:
    weekdays = {each.weekday for each in given.get("byweekday", ())}
    months, numbers = set(given.get("bymonth", ())), set(given.get("bymonthday", ()))
    for step in range(min(PROBES, (LATEST - begins.year) * 365 // interval)):
        day = begins + timedelta(days=step * interval)
        from_end = day.day - monthrange(day.year, day.month)[1] - 1
        fits = (not weekdays or day.weekday() in weekdays) and (not months or day.month in months)
        if fits and (not numbers or numbers & {day.day, from_end}):
            return True
    return False
