"""The reachable hours of a week: what a person types in, checked and in order.

Kept as JSON as {"0": [["09:00", "12:30"], ["13:00", "17:00"]], ...}: weekday (0 is Monday) to slots of local
time. A slot may end at "24:00"; a shift over midnight is two slots on two weekdays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import time, timedelta

type Slot = tuple[time, time]
type Week = tuple[tuple[Slot, ...], ...]

MIDNIGHT = time()
WHOLE_DAY = timedelta(hours=24)
OFFICE_WEEK: Week = (((time(9), time(17)),),) * 5 + ((),) * 2


def week_of(slots_by_weekday: Mapping[int, Iterable[Slot]]) -> Week:
    """The week with its slots sorted, those that touch or overlap joined.

    An end at 0:00 is midnight, the end of the day. Raises ValueError for a weekday outside 0..6, a slot that
    ends before it starts, or a week without any hour.
    """
    if not set(slots_by_weekday) <= set(range(7)):
        raise ValueError("weekdays count from 0 (Monday) to 6 (Sunday)")
    week = tuple(_joined(slots_by_weekday.get(weekday, ())) for weekday in range(7))
    if not any(week):
        raise ValueError("a week needs at least one reachable hour")
    return week


def week_from_json(raw: Mapping[str, Sequence[Sequence[str]]]) -> Week:
    """The week as kept in the database. A weekday that is missing has no hours. Raises ValueError."""
    week: dict[int, list[Slot]] = {}
    for weekday, slots in raw.items():
        if not weekday.isdecimal():
            raise ValueError(f"not a weekday: {weekday!r}")
        if not all(len(slot) == 2 for slot in slots):
            raise ValueError("a slot has a start and an end")
        week[int(weekday)] = [(_time_of(start), _time_of(end)) for start, end in slots]
    return week_of(week)


def week_to_json(week: Week) -> dict[str, list[list[str]]]:
    """The reverse of week_from_json. Weekdays without hours are kept as empty lists."""
    return {
        str(weekday): [[f"{start:%H:%M}", "24:00" if end == MIDNIGHT else f"{end:%H:%M}"] for start, end in slots]
        for weekday, slots in enumerate(week)
    }


def since_midnight(clock_time: time, *, as_end: bool = False) -> timedelta:
    """How far into the day the clock shows this time; 0:00 as an end is the full 24 hours."""
    if as_end and clock_time == MIDNIGHT:
        return WHOLE_DAY
    return timedelta(
        hours=clock_time.hour,
        minutes=clock_time.minute,
        seconds=clock_time.second,
        microseconds=clock_time.microsecond,
    )


def _time_of(text: str) -> time:
    return MIDNIGHT if text == "24:00" else time.fromisoformat(text)


def _joined(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    joined: list[Slot] = []
    for start, end in sorted(slots):
        if since_midnight(start) >= since_midnight(end, as_end=True):
            raise ValueError(f"a slot ends after it starts: {start:%H:%M} to {end:%H:%M}")
        if joined and since_midnight(start) <= since_midnight(joined[-1][1], as_end=True):
            last_start, last_end = joined[-1]
            joined[-1] = (
                last_start,
                max(last_end, end, key=lambda clock: since_midnight(clock, as_end=True)),
            )
        else:
            joined.append((start, end))
    return tuple(joined)
