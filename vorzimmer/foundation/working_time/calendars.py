"""When a person can be reached, and reckoning in that time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from .local_days import Stretch, exact, stretches_of
from .regions import is_holiday
from .weeks import OFFICE_WEEK, Week, week_from_json, week_of

BERLIN = ZoneInfo("Europe/Berlin")
ONE_DAY = timedelta(days=1)
HORIZON_DAYS = 3660
"""How far ahead is looked: ten years. Who is away for longer is not coming back for this task."""

type Absence = tuple[date, date]
"""First and last day away, both included."""


class NeverReachable(ValueError):
    """No reachable time within ten years: the absences leave none."""


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The weekly hours of a person, minus public holidays of a region, minus absences. Mon to Fri 9 to 17.

    Moments go in with any zone and come out in UTC; days are local days of `zone`. Moments without a zone
    raise ValueError, an unknown `holidays_region` raises UnknownRegion when it is first needed, a search that
    finds nothing raises NeverReachable.
    """

    zone: ZoneInfo = BERLIN
    hours: Week = OFFICE_WEEK
    holidays_region: str = ""
    absences: tuple[Absence, ...] = ()

    def __post_init__(self) -> None:
        if len(self.hours) != 7:
            raise ValueError("hours are given for seven weekdays")
        object.__setattr__(self, "hours", week_of(dict(enumerate(self.hours))))
        if any(first > last for first, last in self.absences):
            raise ValueError("an absence ends before it begins")

    @classmethod
    def from_json(
        cls,
        hours: Mapping[str, Sequence[Sequence[str]]],
        *,
        zone: str | ZoneInfo = BERLIN,
        holidays_region: str = "",
        absences: tuple[Absence, ...] = (),
    ) -> WorkingCalendar:
        """A calendar from the week as kept in JSON (see weeks). Raises ValueError, ZoneInfoNotFoundError."""
        place = zone if isinstance(zone, ZoneInfo) else ZoneInfo(zone)
        return cls(place, week_from_json(hours), holidays_region, absences)

    def local_day(self, at: datetime) -> date:
        """The day it is in this zone at that moment."""
        return exact(at).astimezone(self.zone).date()

    def is_working_day(self, day: date) -> bool:
        """Whether there are hours on this weekday and it is neither holiday nor absence."""
        return (
            bool(self.hours[day.weekday()])
            and not any(first <= day <= last for first, last in self.absences)
            and not is_holiday(day, self.holidays_region)
        )

    def next_working_day(self, day: date) -> date:
        """The first working day after this one."""
        return self.add_working_days(day, 1)

    def add_working_days(self, day: date, count: int) -> date:
        """The count-th working day after `day`, or before it when negative; 0 gives `day`.

        The day itself does not count: what comes on a Sunday and has two working days is due on Tuesday.
        """
        step = ONE_DAY if count >= 0 else -ONE_DAY
        left, idle = abs(count), 0
        while left:
            day += step
            idle += 1
            if self.is_working_day(day):
                left, idle = left - 1, 0
            elif idle > HORIZON_DAYS:
                raise NeverReachable
        return day

    def stretches_on(self, day: date) -> tuple[Stretch, ...]:
        """The reachable times of a local day as exact moments (from, until), in order."""
        if not self.is_working_day(day):
            return ()
        return stretches_of(self.zone, day, self.hours[day.weekday()])

    def is_reachable(self, at: datetime) -> bool:
        """Whether the person can be reached at this moment. The end of a slot is no longer within it."""
        moment = exact(at)
        return any(start <= moment < end for start, end in self.stretches_on(self.local_day(at)))

    def reachable_until(self, at: datetime) -> datetime | None:
        """When the reachable time that runs at this moment ends; None when none runs.

        Slots that meet at midnight are one time. Looks a week ahead at most, for who can be reached day and
        night.
        """
        if not self.is_reachable(at):
            return None
        until = exact(at)
        for start, end in self._stretches_from(until):
            if start > until or end - exact(at) > timedelta(days=7):
                break
            until = end
        return until

    def next_reachable(self, at: datetime) -> datetime:
        """The first moment, now or later, at which the person can be reached."""
        moment = exact(at)
        start = next(start for start, end in self._stretches_from(moment) if end > moment)
        return max(start, moment)

    def working_time_between(self, start: datetime, end: datetime) -> timedelta:
        """How much reachable time lies between two moments; none when the end is not after the start."""
        begins, ends = exact(start), exact(end)
        total, day, last = timedelta(0), self.local_day(begins), self.local_day(ends)
        while day <= last:
            for opens, closes in self.stretches_on(day):
                total += max(timedelta(0), min(closes, ends) - max(opens, begins))
            day += ONE_DAY
        return total

    def add_working_time(self, start: datetime, amount: timedelta) -> datetime:
        """The earliest moment within the hours, or at their end, by which this much time has gone by.

        For no time at all that is `start` itself when it lies within the hours or at their end, else the next
        beginning. Raises ValueError for a negative amount.
        """
        if amount < timedelta(0):
            raise ValueError("working time is added, never taken away")
        moment, left = exact(start), amount
        for opens, closes in self._stretches_from(moment):
            begins = max(opens, moment)
            if closes - begins >= left:
                return begins + left
            left -= closes - begins
        raise NeverReachable

    def _stretches_from(self, moment: datetime) -> Iterator[Stretch]:
        """All stretches that have not ended before this moment, in order."""
        day, idle = self.local_day(moment), 0
        while idle <= HORIZON_DAYS:
            stretches = self.stretches_on(day)
            idle = 0 if stretches else idle + 1
            yield from (stretch for stretch in stretches if stretch[1] >= moment)
            day += ONE_DAY
        raise NeverReachable
