"""A person's quiet hours and morning, by the clock on their wall. Pure functions over aware moments."""

from datetime import date, datetime, time, timedelta

from vorzimmer.foundation.working_time.local_days import at_clock
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.people.models import User

MORNING = time(8)
DAY = timedelta(days=1)


def quiet_until(person: User, moment: datetime) -> datetime | None:
    """When the quiet hours end that `moment` lies in; None when in none. They may go over midnight."""
    begin, end = person.quiet_from, person.quiet_until
    if begin is None or end is None or begin == end:
        return None
    zone = zone_of(person.timezone)
    today = moment.astimezone(zone).date()
    for day in (today - DAY, today):
        last = day + DAY if end < begin else day
        if at_clock(zone, day, begin) <= moment < (ends := at_clock(zone, last, end)):
            return ends
    return None


def after_quiet(person: User, moment: datetime) -> datetime:
    """`moment`, or the end of the quiet hours that it lies in."""
    return quiet_until(person, moment) or moment


def morning(person: User, moment: datetime) -> tuple[date, datetime]:
    """The person's local day at `moment`, and when it is eight o'clock on it."""
    zone = zone_of(person.timezone)
    day = moment.astimezone(zone).date()
    return day, at_clock(zone, day, MORNING)
