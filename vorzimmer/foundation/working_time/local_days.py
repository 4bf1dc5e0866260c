"""From the clock on the wall to exact moments, also on the two days a year on which the clock is moved.

A moment is within the hours exactly when the clock on the wall shows a time within them. So a slot that lies
in the hour left out in spring does not happen, and one in the hour that comes twice in autumn happens twice.
Everything exact is in UTC, because Python compares and subtracts two moments of one and the same zone by
their wall clock, which is an hour wrong around these nights.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from .weeks import WHOLE_DAY, Slot, since_midnight

type Stretch = tuple[datetime, datetime]
"""From (included) and until (excluded), both in UTC."""


def exact(moment: datetime) -> datetime:
    """The same moment in UTC. Raises ValueError when it says no zone."""
    if moment.utcoffset() is None:
        raise ValueError(f"a moment needs a time zone: {moment}")
    return moment.astimezone(UTC)


def at_clock(zone: ZoneInfo, day: date, clock_time: time) -> datetime:
    """When the clock in this zone shows the time on that day; the first time when it shows it twice."""
    return datetime.combine(day, clock_time, tzinfo=zone).astimezone(UTC)


@lru_cache(maxsize=8192)
def stretches_of(zone: ZoneInfo, day: date, slots: tuple[Slot, ...]) -> tuple[Stretch, ...]:
    """The slots of one local day as exact moments, in order; touching ones joined."""
    midnight = datetime.combine(day, time(), tzinfo=UTC)
    stretches: list[Stretch] = []
    for begins, ends, offset in _spans(zone, day):
        for opens, closes in slots:
            start = max(begins, midnight + since_midnight(opens) - offset)
            end = min(ends, midnight + since_midnight(closes, as_end=True) - offset)
            if start >= end:
                continue
            if stretches and stretches[-1][1] == start:
                stretches[-1] = (stretches[-1][0], end)
            else:
                stretches.append((start, end))
    return tuple(stretches)


def _spans(zone: ZoneInfo, day: date) -> list[tuple[datetime, datetime, timedelta]]:
    """The spans of constant offset that cover the local day: one, or two when the clock is moved."""
    midnight = datetime.combine(day, time())
    begins = min(_both_readings(zone, midnight))
    ends = max(_both_readings(zone, midnight + WHOLE_DAY))
    before, after = _offset(zone, begins), _offset(zone, ends - timedelta(seconds=1))
    if before == after:
        return [(begins, ends, before)]
    moved = _when_moved(zone, begins, ends, before)
    return [(begins, moved, before), (moved, ends, after)]


def _both_readings(zone: ZoneInfo, wall: datetime) -> tuple[datetime, datetime]:
    first = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    second = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return first, second


def _when_moved(zone: ZoneInfo, begins: datetime, ends: datetime, before: timedelta) -> datetime:
    low, high = 0, int((ends - begins).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, begins + timedelta(seconds=middle)) == before:
            low = middle
        else:
            high = middle
    return begins + timedelta(seconds=high)


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)
