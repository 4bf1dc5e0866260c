"""On which dates a series takes place: RFC 5545, right on the days on which the clock is moved.

Rules are reckoned by dateutil on the wall clock of the appointment's zone and put into UTC date by date. A wall time
that does not exist counts with the offset before the gap, one that comes twice is the first (RFC 5545, 3.3.5). What
lies before the window is skipped by whole intervals of the rule, so that old series cost as little as new ones.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from vorzimmer.calendars.models import Appointment, Changed
from vorzimmer.calendars.repeat_rules import read_rule

FAR = timedelta(days=366 * 30)
"""So far ahead is looked for the next date."""
REMEMBERED = timedelta(days=62)
"""Windows as pages show them; of longer ones a few would fill the memory."""


class Repeats(Protocol):
    """What an appointment, or a row of the few columns that are needed, says about its dates."""

    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...
    @property
    def all_day(self) -> bool: ...
    @property
    def zone(self) -> str: ...
    @property
    def rule(self) -> str: ...
    @property
    def extra_dates(self) -> Any: ...
    @property
    def left_out(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of an appointment, as it holds; `original_at` (UTC) names it for good."""

    appointment: Appointment
    original_at: datetime
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str
    link: str
    description: str
    status: str
    changed: Changed | None = None

    @property
    def stamp(self) -> str:
        """`original_at` for an address: 20261123T080000Z."""
        return stamp_of(self.original_at)

    @property
    def is_cancelled(self) -> bool:
        return Appointment.Status.CANCELLED in (self.status, self.appointment.status)


def stamp_of(moment: datetime) -> str:
    """A moment as it stands in addresses and in iCalendar."""
    at = moment if moment.tzinfo is UTC else moment.astimezone(UTC)  # by hand: a tenth of strftime's time
    return f"{at.year:04}{at.month:02}{at.day:02}T{at.hour:02}{at.minute:02}{at.second:02}Z"


def moment_of(stamp: str) -> datetime | None:
    """The moment that a stamp means; None for anything else."""
    try:
        return datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def occurrences(
    appointment: Appointment, first: datetime, last: datetime, changed: Iterable[Changed] | None = None
) -> list[Occurrence]:
    """The dates that touch [first, last), by their time; cancelled ones too, they say so.

    One query for what differs, none when `changed` is given or prefetched.
    """
    different = {one.original_at: one for one in (appointment.changed.all() if changed is None else changed)}
    originals = [start for start in starts_of(appointment, first, last) if start not in different]
    found = [_like_the_others(appointment, start) for start in originals]
    for original, one in different.items():
        here = _different(appointment, original, one)
        if touches(here.starts_at, here.ends_at, first, last) and original not in moments_of(appointment.left_out):
            found.append(here)
    return sorted(found, key=lambda each: (each.starts_at, each.original_at))


def occurrence_at(appointment: Appointment, original_at: datetime) -> Occurrence | None:
    """The date with this name; None when the series has none there."""
    one = next((each for each in appointment.changed.all() if each.original_at == original_at), None)
    if one is not None:
        return _different(appointment, original_at, one)
    here = starts_of(appointment, original_at, original_at + timedelta(seconds=1))
    return _like_the_others(appointment, original_at) if original_at in here else None


def next_occurrence(appointment: Appointment, after: datetime) -> Occurrence | None:
    """The first date that starts after this moment and takes place; None if there is none in thirty years."""
    changed, reach = list(appointment.changed.all()), timedelta(days=40)
    while True:
        for each in occurrences(appointment, after, after + reach, changed):
            if each.starts_at > after and not each.is_cancelled:
                return each
        if reach >= FAR or (appointment.ends_for_good_at and appointment.ends_for_good_at <= after + reach):
            return None
        reach *= 8


def starts_of(thing: Repeats, first: datetime, last: datetime) -> list[datetime]:
    """Where rule and further dates put it (UTC), without what was left out: what touches [first, last), in order."""
    lasts = thing.ends_at - thing.starts_at
    if not (thing.rule or thing.extra_dates):
        return [thing.starts_at] if touches(thing.starts_at, thing.ends_at, first, last) else []
    found = {thing.starts_at, *moments_of(thing.extra_dates)}
    if thing.rule:
        reckoned = _by_rule if last - first <= REMEMBERED else _by_rule.__wrapped__
        found |= reckoned(thing.rule, thing.starts_at, thing.zone, first - lasts, last)
    found -= moments_of(thing.left_out)
    return sorted(start for start in found if touches(start, start + lasts, first, last))


def span(thing: Repeats, changed: Sequence[Changed] = ()) -> tuple[datetime, datetime | None]:
    """The earliest start and the end of its last date, None without an end."""
    lasts = thing.ends_at - thing.starts_at
    starts = [thing.starts_at, *moments_of(thing.extra_dates), *(one.starts_at for one in changed if one.starts_at)]
    ends = [thing.ends_at, *(start + lasts for start in starts), *(one.ends_at for one in changed if one.ends_at)]
    if not thing.rule:
        return min(starts), max(ends)
    rule = read_rule(thing.rule)
    if rule.is_endless:
        return min(starts), None
    last = rule.last(wall(thing.starts_at, thing.zone))
    # A UTC end of the rule may lie up to a day from the wall time that it is compared with.
    return min(starts), max(*ends, exact(last, thing.zone) + lasts) if last else max(ends)


def all_day_end(start: datetime, lasts: timedelta, zone: str) -> datetime:
    """Midnight so many days later by the wall clock: days are 23 or 25 hours long twice a year."""
    days = max(round(lasts / timedelta(days=1)), 1)
    return exact(wall(start, zone) + timedelta(days=days), zone)


def touches(start: datetime, end: datetime, first: datetime, last: datetime) -> bool:
    """Whether something of it lies in [first, last); what takes no time lies where it starts."""
    return start < last and (end > first or start >= first)


def moments_of(texts: Iterable[str] | None) -> set[datetime]:
    """The moments that a row keeps as text."""
    return {datetime.fromisoformat(text) for text in texts or ()}


def wall(moment: datetime, zone: str) -> datetime:
    """What the clock in this zone shows, without saying so."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def exact(shown: datetime, zone: str) -> datetime:
    """When the clock in this zone shows that; the first time if twice, an hour later if never."""
    return shown.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def midnight(day: date, zone: str) -> datetime:
    """When this day begins there."""
    return exact(datetime.combine(day, time()), zone)


@lru_cache(maxsize=1024)
def _by_rule(text: str, starts_at: datetime, name: str, first: datetime, last: datetime) -> frozenset[datetime]:
    """An open page asks for the same month again and again, and so does everybody beside."""
    rule, zone = read_rule(text), ZoneInfo(name)
    begins = wall(starts_at, name)
    # A day more on both sides: offsets differ, and a wall time in a gap moves.
    low, high = wall(max(first, starts_at), name) - timedelta(days=1), wall(last, name) + timedelta(days=1)
    found = {shown.replace(tzinfo=zone).astimezone(UTC) for shown in rule.between(begins, low, high)}
    return frozenset(moment for moment in found if moment <= rule.until) if rule.until else frozenset(found)


def _like_the_others(appointment: Appointment, start: datetime) -> Occurrence:
    lasts = appointment.ends_at - appointment.starts_at
    end = all_day_end(start, lasts, appointment.zone) if appointment.all_day else start + lasts
    return Occurrence(appointment, start, start, end, **{name: getattr(appointment, name) for name in Changed.TEXTS})


def _different(appointment: Appointment, original: datetime, one: Changed) -> Occurrence:
    plain = _like_the_others(appointment, original)
    texts = {name: getattr(one, name) if name in one.differs else getattr(plain, name) for name in Changed.TEXTS}
    start, end = one.starts_at or plain.starts_at, one.ends_at or plain.ends_at
    return Occurrence(appointment, original, start, end, **texts, changed=one)
