"""On which days something comes, and at which moment: by the clock of whoever writes, on every day of the year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation.working_time import WorkingCalendar
from vorzimmer.foundation.working_time.calendars import Absence
from vorzimmer.foundation.working_time.local_days import at_clock
from vorzimmer.foundation.working_time.regions import is_holiday
from vorzimmer.handovers.models import Absence as Announced
from vorzimmer.people.models import Membership
from vorzimmer.rhythm.models import Schedule

ONE_DAY = timedelta(days=1)
AHEAD = 60
"""Days that are looked ahead for the next one: who is away for longer sees nothing announced."""


def zone_of(writer: Membership) -> ZoneInfo:
    """Whose clock it is."""
    return ZoneInfo(writer.user.timezone)


def day_there(writer: Membership, now: datetime) -> date:
    """Which day it is where the writer is."""
    return now.astimezone(zone_of(writer)).date()


def moment_on(day: date, at: time, zone: ZoneInfo) -> datetime:
    """In UTC. A time that the change of the clock leaves out is taken an hour later, one that comes twice first."""
    return at_clock(zone, day, at)


def stands_at(day: date, answer_by: time | None, zone: ZoneInfo) -> datetime:
    """From when on a morning stands as it was sent."""
    return moment_on(day, answer_by, zone) if answer_by else moment_on(day + ONE_DAY, time(), zone)


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person's calendar, and the days (first, last) on which they have said that they are away."""

    calendar: WorkingCalendar
    away: tuple[Absence, ...] = ()

    def is_off(self, day: date) -> bool:
        """A public holiday of theirs, or an absence. Their hours do not matter: the days were agreed."""
        spans = (*self.calendar.absences, *self.away)
        return is_holiday(day, self.calendar.holidays_region) or any(first <= day <= last for first, last in spans)


@dataclass(frozen=True, slots=True)
class Days:
    """Who writes, and who could read it on the client's side."""

    writer: Somebody
    contacts: tuple[Somebody, ...] = ()

    def leave_out(self, day: date) -> bool:
        """The writer is off, or there is nobody who could read it."""
        return self.writer.is_off(day) or (bool(self.contacts) and all(one.is_off(day) for one in self.contacts))


def days_of(engagement: Engagement, writer: Membership, now: datetime) -> Days:
    """One query for everybody's absences, from yesterday on."""
    contacts = engagement.team.contacts
    keys = [writer.pk, *(one.pk for one in contacts)]
    since = now.date() - ONE_DAY
    rows = Announced.objects.filter(membership__in=keys, withdrawn_at=None, last_on__gte=since)
    spans = list(rows.values_list("membership_id", "first_on", "last_on"))

    def somebody(member: Membership) -> Somebody:
        return Somebody(member.calendar, tuple((first, last) for key, first, last in spans if key == member.pk))

    return Days(somebody(writer), tuple(somebody(one) for one in contacts))


def coming_days(schedule: Schedule, days: Days, first: date) -> Iterator[date]:
    """Days from `first` on on which it comes, at most 60 days ahead."""
    return (day for day in (first + ONE_DAY * number for number in range(AHEAD)) if comes_on(schedule, days, day))


def comes_on(schedule: Schedule, days: Days, day: date) -> bool:
    """Whether it comes on this day of the writer's."""
    return not schedule.rests_on(day) and not days.leave_out(day)


def next_moment(schedule: Schedule, days: Days, now: datetime) -> datetime | None:
    """When it comes next; None when it does not come within 60 days."""
    zone = days.writer.calendar.zone
    first = now.astimezone(zone).date()
    moments = (moment_on(day, schedule.at, zone) for day in coming_days(schedule, days, first))
    return next((moment for moment in moments if moment > now), None)


def has_come(schedule: Schedule, writer: Membership, now: datetime) -> bool:
    """Its time of today has come, if today is one of its days. What a day missed is not made up for on another."""
    day = day_there(writer, now)
    return not schedule.rests_on(day) and moment_on(day, schedule.at, zone_of(writer)) <= now
