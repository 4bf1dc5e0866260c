"""When the two can sit down together: not on a holiday, not while one is away, not where the day is full."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from vorzimmer.engagements.models import Engagement
from vorzimmer.handovers.models import Absence
from vorzimmer.people.models import Membership

DAYS_AHEAD = 12
HALF_HOURS = [time(hour, minute) for hour in range(8, 19) for minute in (0, 30)]
Taken = dict[UUID, list[tuple[datetime, datetime]]]


def the_two_of(engagement: Engagement, wanted: Membership | None = None) -> list[Membership]:
    """Who sits down together: the contact who decides (or `wanted`, if that is a contact), and the lead."""
    team = engagement.team
    contacts = team.deciding or team.contacts
    client = next((each for each in team.contacts if wanted is not None and each.pk == wanted.pk), None)
    found = [client or (contacts[0] if contacts else None), team.lead]
    return [each for each in found if each is not None]


def find_time(people: Sequence[Membership], day: date, at: time, zone: str, minutes: int) -> datetime:
    """The first moment from `day` on that suits all, nearest to the wanted time of day; within twelve days.

    Suits: within the hours in which each has promised to be reachable, on no day of absence, and beside whatever else
    stands in their calendars. If nothing does, it is the wanted moment itself: somebody moves it then.
    """
    place = ZoneInfo(zone)
    first, last = _moment(day, time(), place), _moment(day + timedelta(days=DAYS_AHEAD + 1), time(), place)
    away, taken = _absences(people, day), _taken(people, first, last)
    for start in _candidates(day, at, place):
        end = start + timedelta(minutes=minutes)
        if all(_suits(each, start, end, away, taken) for each in people):
            return start
    return _moment(day, at, place)


def _candidates(day: date, at: time, place: ZoneInfo) -> Iterator[datetime]:
    nearest = sorted(HALF_HOURS, key=lambda each: abs(_minutes(each) - _minutes(at)))
    for ahead in range(DAYS_AHEAD + 1):
        on = day + timedelta(days=ahead)
        yield _moment(on, at, place)
        yield from (_moment(on, each, place) for each in nearest if each != at)


def _suits(member: Membership, start: datetime, end: datetime, away: set[tuple[UUID, date]], taken: Taken) -> bool:
    until = member.calendar.reachable_until(start)
    if until is None or until < end:
        return False
    if (member.pk, member.calendar.local_day(start)) in away:
        return False
    return not any(begins < end and start < ends for begins, ends in taken.get(member.pk, ()))


def _absences(people: Sequence[Membership], day: date) -> set[tuple[UUID, date]]:
    """Each day on which one of them is away; one query."""
    last = day + timedelta(days=DAYS_AHEAD + 1)
    found = Absence.objects.filter(
        membership__in=[each.pk for each in people], withdrawn_at=None, first_on__lte=last, last_on__gte=day
    )
    return {
        (each.membership_id, each.first_on + timedelta(days=number))
        for each in found
        for number in range((each.last_on - each.first_on).days + 1)
    }


def _taken(people: Sequence[Membership], first: datetime, last: datetime) -> Taken:
    from vorzimmer.calendars.queries import busy_times  # late: with it comes what expands series

    return busy_times(people, first, last)


def _moment(day: date, at: time, place: ZoneInfo) -> datetime:
    return datetime.combine(day, at, place)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
