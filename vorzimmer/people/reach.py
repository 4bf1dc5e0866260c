"""How a person can be reached now: one rule, used wherever somebody asks."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from vorzimmer.foundation import clock, moments
from vorzimmer.foundation.working_time import NeverReachable
from vorzimmer.foundation.working_time.regions import is_holiday
from vorzimmer.people.models import Membership


@dataclass(frozen=True, slots=True)
class Reach:
    """`until` while the person is reachable, `again` otherwise (None: no hours at all); `there` is their own time.

    `away_until` is the last day of an absence that includes today.
    """

    until: datetime | None
    again: datetime | None
    there: datetime
    away_until: date | None = None

    @property
    def is_now(self) -> bool:
        return self.until is not None

    @property
    def clock(self) -> str:
        """What their clock shows: 9:12. (Templates show moments in the reader's zone.)"""
        return f"{self.there.hour}:{self.there.minute:02}"

    @property
    def place(self) -> str:
        """What their time zone is called after: London for Europe/London."""
        return str(self.there.tzinfo).split("/")[-1].replace("_", " ")


@dataclass(frozen=True, slots=True)
class ReachableDay:
    """A day of whoever reads, with the times (from, until) at which the person can be reached on it."""

    day: date
    stretches: list[tuple[datetime, datetime]]
    is_holiday: bool


def reach_of(membership: Membership, at: datetime | None = None) -> Reach:
    """Whether, until when and when again the person has promised to be reachable."""
    moment = at or clock.now()
    calendar = membership.calendar
    there = moment.astimezone(ZoneInfo(membership.user.timezone))
    until = calendar.reachable_until(moment)
    away = membership.away_until(there.date())
    if until is not None:
        return Reach(until, None, there, away)
    try:
        return Reach(None, calendar.next_reachable(moment), there, away)
    except NeverReachable:
        return Reach(None, None, there, away)


def coming_days(membership: Membership, count: int = 7) -> list[ReachableDay]:
    """Today and the days after it, in the time zone that is active: holidays and changes of the clock included."""
    calendar, first = membership.calendar, moments.today()
    nearby = [first + timedelta(days=offset) for offset in range(-1, count + 1)]
    stretches = [stretch for day in nearby for stretch in calendar.stretches_on(day)]
    found = []
    for day in nearby[1:-1]:
        begins, ends = _midnight(day), _midnight(day + timedelta(days=1))
        times = [(max(start, begins), min(end, ends)) for start, end in stretches if start < ends and end > begins]
        found.append(ReachableDay(day, times, is_holiday(day, calendar.holidays_region)))
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), timezone.get_current_timezone())
