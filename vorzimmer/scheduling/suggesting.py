"""From a search to the people, their busy times and rules, and to the times that suit them. Four queries."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from vorzimmer.calendars.queries.busy import busy_times
from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time import WorkingCalendar, week_of
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.people.models import Membership
from vorzimmer.scheduling import asked
from vorzimmer.scheduling.finding import Found, Reason, Who, Wish, explain, find
from vorzimmer.scheduling.finding.spans import minute_of
from vorzimmer.scheduling.models import AppointmentRules, Participant, TimeSearch
from vorzimmer.scheduling.queries import people_in
from vorzimmer.scheduling.tastes import taste_of

OFFICE = week_of({weekday: [(time(8), time(18))] for weekday in range(5)})
"""When somebody outside can be presumed to be at work; they say themselves what suits them."""
NOTICE = timedelta(hours=2)
"""Nothing is suggested that begins earlier than that."""


def suggestions(search: TimeSearch, most: int = 12) -> list[Found]:
    """The best times for everybody, each with its reasons; none when nothing is left."""
    wish = wish_of(search, most)
    return find(wish, people_of(search, wish)) if wish.first < wish.last else []


def reasons_at(search: TimeSearch, times: Sequence[datetime]) -> dict[datetime, list[Reason]]:
    """Why these times: for those that are offered."""
    starts = sorted(times)
    first, last = starts[0] - timedelta(days=1), starts[-1] + timedelta(days=2)
    wish = Wish(search.minutes, first, last, zone_of(search.zone), search.buffer, search.buffer, search.travel)
    told = explain(wish, people_of(search, wish), starts)
    return {start: list(reasons) for start, reasons in zip(starts, told, strict=True)}


def wish_of(search: TimeSearch, most: int = 12) -> Wish:
    """The window in the zone of the search, from in two hours on at the earliest."""
    zone = zone_of(search.zone)
    first = datetime.combine(search.first_on, time(), zone).astimezone(UTC)
    last = datetime.combine(search.last_on + timedelta(days=1), time(), zone).astimezone(UTC)
    return Wish(
        search.minutes, max(first, clock.now() + NOTICE), last, zone, search.buffer, search.buffer, search.travel,
        search.earliest, search.latest, urgent=search.urgent, most=most,
    )  # fmt: skip


def people_of(search: TimeSearch, wish: Wish) -> list[Who]:
    """Calendars are looked into only of those who belong to the engagement; the others have hours, no more."""
    rows = people_in(search)
    known = [
        each.membership for each in rows if each.membership and asked.known_here(search.engagement, each.membership)
    ]
    margin = timedelta(days=1)
    busy = busy_times(known, wish.first - margin, wish.last + margin) if known else {}
    rules = {row.membership_id: row for row in AppointmentRules.objects.filter(membership__in=known)}
    return [_who(each, busy, rules) for each in rows if each.revoked_at is None]


type Busy = dict[UUID, list[tuple[datetime, datetime]]]


def _who(participant: Participant, busy: Busy, rules: dict[UUID, AppointmentRules]) -> Who:
    member: Membership | None = participant.membership
    if member is None:
        calendar = WorkingCalendar(zone_of(participant.zone), OFFICE)
        return Who(participant.whom, calendar, required=participant.required)
    spans = tuple((minute_of(start), minute_of(end)) for start, end in busy.get(member.pk, ()))
    taste = taste_of(rules.get(member.pk))
    return Who(member.user.first_name, member.calendar, spans, taste, participant.required)
