"""Reachable hours as bits: a week of 672 quarter hours in UTC, so that an overlap is one operation."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

QUARTER = 15
PER_DAY = 24 * 60 // QUARTER
WEEK = 7 * PER_DAY
ALL = (1 << WEEK) - 1


def week_bits(windows: Mapping[str, Sequence[Sequence[str]]], zone: str, on: date) -> int:
    """The week as `people` keeps it ({"0": [["09:00", "12:30"]]}, 0 is Monday), with the clock of the day `on`."""
    bits = 0
    for weekday, slots in windows.items():
        for start, end in slots:
            first, last = int(weekday) * PER_DAY + _quarter(start), int(weekday) * PER_DAY + _quarter(end)
            bits |= (1 << last) - (1 << first) if last > first else 0
    offset = datetime.combine(on, time(12), ZoneInfo(zone)).utcoffset()
    turned = int(offset.total_seconds() // 60 // QUARTER) % WEEK if offset else 0
    # Local is ahead of UTC by the offset: the whole week moves back by it, round the end.
    return ((bits >> turned) | (bits << (WEEK - turned))) & ALL


def minutes(bits: int) -> int:
    """How long all of it is together."""
    return bits.bit_count() * QUARTER


def _quarter(clock: str) -> int:
    hours, _, rest = clock.partition(":")
    return (int(hours) * 60 + int(rest[:2])) // QUARTER
