"""A strip of the day: when each client can be reached, on the reader's own clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock, moments
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.people.reach import reach_of

EARLIEST, LATEST = 7, 19
"""The strip shows these hours at least, and more when somebody can be reached earlier or later."""

MOST = 12
MINUTES_A_DAY = 24 * 60
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch, in minutes from the left end of the strip."""

    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Line:
    """A person's day. `words` says the same as the bars; `is_now`: reachable at this moment."""

    person: Membership
    client: str
    bars: list[Bar]
    words: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """`labels` are the hours above it; `width` its length and `now` the present moment in minutes."""

    lines: list[Line]
    labels: list[int]
    width: int
    now: int | None


def strip_of(actor: Actor, places: Iterable[Engagement]) -> Strip | None:
    """The reader's own hours first, then one line for each client. None without clients."""
    speaking = [(one.team.speaker, one.client.name) for one in places]
    people = [(contact, client) for contact, client in speaking if contact is not None]
    if not people:
        return None
    chosen = list(dict.fromkeys([(actor.membership, ""), *people]))[: MOST + 1]
    days = {member: _spans(member, moments.today()) for member, _client in chosen}
    ends = [end for spans in days.values() for span in spans for end in span]
    first = min([EARLIEST * 60, *ends]) // 120 * 120
    last = -(-max([LATEST * 60, *ends]) // 120) * 120
    minute = _minute(clock.now(), moments.today())
    lines = [_line(member, client, days[member], first, minute) for member, client in chosen]
    return Strip(lines, [hour // 60 for hour in range(first, last, 120)], last - first, minute - first)


def _line(member: Membership, client: str, spans: list[Span], first: int, minute: int) -> Line:
    return Line(
        person=member,
        client=client,
        bars=[Bar(start - first, end - start) for start, end in spans],
        words=", ".join(f"{_clock(start)}–{_clock(end)}" for start, end in spans) or _again(member),
        is_now=any(start <= minute < end for start, end in spans),
    )


def _spans(member: Membership, day: date) -> list[Span]:
    """Reachable stretches in minutes of the reader's day; the person's own day may begin earlier or later."""
    calendar = member.calendar
    around = [day + timedelta(days=shift) for shift in (-1, 0, 1)]
    found = [stretch for each in around for stretch in calendar.stretches_on(each)]
    minutes = [(max(0, _minute(start, day)), min(MINUTES_A_DAY, _minute(end, day))) for start, end in found]
    return [(start, end) for start, end in minutes if start < end]


def _again(member: Membership) -> str:
    reach = reach_of(member)
    return _("again %(when)s") % {"when": moments.near(reach.again)} if reach.again else _("not today")


def _minute(moment: datetime, day: date) -> int:
    there = moments.local(moment)
    return (there.date() - day).days * MINUTES_A_DAY + there.hour * 60 + there.minute


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"
