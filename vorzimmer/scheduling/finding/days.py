"""One person's days within the window: when they are there, what is kept free, how many appointments there are."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from vorzimmer.foundation.working_time.local_days import at_clock, stretches_of
from vorzimmer.foundation.working_time.weeks import Slot

from .spans import Span, joined, minute_of, within_both, without
from .wishes import Who, Wish

NOON = time(12, 30)
type SlotsOn = Callable[[date], tuple[Slot, ...]]


@dataclass(slots=True)
class Days:
    """`starts` are the midnights of the local days; everything else is in the same order."""

    who: Who
    days: list[date]
    starts: list[int]
    noons: list[int]
    busy: list[Span]
    begins: list[int]
    ends: list[int]
    kept: list[Span]
    lunches: list[Span]
    free: list[Span]

    def day_at(self, minute: int) -> int:
        """The number of the local day on which this minute lies."""
        return bisect_right(self.starts, minute) - 1

    def before(self, minute: int) -> int | None:
        """When the appointment before this minute ends."""
        at = bisect_right(self.ends, minute) - 1
        return self.ends[at] if at >= 0 else None

    def after(self, minute: int) -> int | None:
        """When the next appointment from this minute on begins."""
        at = bisect_left(self.begins, minute)
        return self.begins[at] if at < len(self.begins) else None


def days_of(who: Who, wish: Wish) -> Days:
    """What must hold is already taken out of `free`; for something urgent, desk time and lunch are not."""
    zone, taste = who.calendar.zone, who.taste
    window = (minute_of(wish.first), minute_of(wish.last))
    days = _local_days(zone, wish.first, wish.last)
    busy = joined(who.busy)
    kept = joined(_spans(zone, days, lambda day: taste.desk[day.weekday()]))
    lunches = _spans(zone, days, lambda _day: (taste.lunch,) if taste.lunch else ())
    free = joined(span for day in days for span in _there(who, day))
    free = within_both(free, [window])
    if taste.earliest or taste.latest:
        free = within_both(free, _clock(zone, days, taste.earliest, taste.latest))
    if not wish.urgent:
        free = without(without(free, kept), joined(lunches))
    margin_before = max(wish.before, taste.buffer) + wish.travel
    margin_after = max(wish.after, taste.buffer) + wish.travel
    # What is there already keeps its distance to what comes after it as well as before it.
    free = without(free, joined((start - margin_after, end + margin_before) for start, end in busy))
    starts = [_midnight(zone, day) for day in days]
    free = without(free, _full(who.busy, starts, taste.most_a_day))
    noons = [_at(zone, day, NOON) for day in days]
    begins, ends = [start for start, _ in busy], [end for _, end in busy]
    return Days(who, days, starts, noons, busy, begins, ends, kept, lunches, free)


def window_of(wish: Wish) -> list[Span]:
    """When it may be at all: from first to last, on these weekdays, between these times."""
    days = _local_days(wish.zone, wish.first, wish.last)
    days = [day for day in days if day.weekday() in wish.weekdays]
    clock = _clock(wish.zone, days, wish.earliest, wish.latest)
    return within_both(clock, [(minute_of(wish.first), minute_of(wish.last))])


def _there(who: Who, day: date) -> list[Span]:
    return [(minute_of(start), minute_of(end)) for start, end in who.calendar.stretches_on(day)]


def _local_days(zone: ZoneInfo, first: datetime, last: datetime) -> list[date]:
    day, end = first.astimezone(zone).date(), last.astimezone(zone).date()
    found = []
    while day <= end:
        found.append(day)
        day += timedelta(days=1)
    return found


def _clock(zone: ZoneInfo, days: list[date], earliest: time | None, latest: time | None) -> list[Span]:
    slot = (earliest or time(), latest or time())
    return joined(_spans(zone, days, lambda _day: (slot,)))


def _spans(zone: ZoneInfo, days: list[date], slots_on: SlotsOn) -> list[Span]:
    return [
        (minute_of(start), minute_of(end))
        for day in days
        if (slots := slots_on(day))
        for start, end in stretches_of(zone, day, slots)
    ]


def _full(busy: tuple[Span, ...], starts: list[int], most: int | None) -> list[Span]:
    if most is None or not busy:
        return []
    counts: dict[int, int] = {}
    for start, _end in busy:
        day = bisect_right(starts, start) - 1
        counts[day] = counts.get(day, 0) + 1
    ends = [*starts[1:], starts[-1] + 1560]
    return [(starts[day], ends[day]) for day, count in sorted(counts.items()) if day >= 0 and count >= most]


@lru_cache(maxsize=4096)
def _at(zone: ZoneInfo, day: date, clock_time: time) -> int:
    return minute_of(at_clock(zone, day, clock_time))


def _midnight(zone: ZoneInfo, day: date) -> int:
    return _at(zone, day, time())
