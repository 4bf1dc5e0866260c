"""When people are busy: appointments with buffers and ways, series, holds, absences. Two queries for any number of people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, FilteredRelation, Q

from vorzimmer.calendars.content import Content
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.calendars.recurrence import all_day_end, midnight, moments_of, starts_of, touches
from vorzimmer.foundation import clock
from vorzimmer.handovers.models import Absence
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

type Span = tuple[datetime, datetime]
WIDEST = timedelta(days=2)
"""No buffer and no way is longer than a day; whole days are read a day wider."""
AHEAD = timedelta(days=92)


class _Row(NamedTuple):
    pk: UUID
    title: str
    private: bool
    all_day: bool
    starts_at: datetime
    ends_at: datetime
    zone: str
    rule: str
    extra_dates: list[str]
    left_out: list[str]
    buffer_before: int
    buffer_after: int
    travel_before: int
    travel_after: int
    owner: UUID | None
    member: UUID | None
    answer: str | None
    original_at: datetime | None
    moved_to: datetime | None
    moved_until: datetime | None
    differs: list[str] | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Block:
    """A time at which somebody is busy; `appointment` None: away. With buffers and ways."""

    member: UUID
    starts_at: datetime
    ends_at: datetime
    appointment: UUID | None = None
    title: str = ""
    private: bool = False


def busy_times(memberships: Iterable[Membership], first: datetime, last: datetime) -> dict[UUID, list[Span]]:
    """Per person (key of membership) the times between two moments, in order, joined where they touch (UTC)."""
    people = list(memberships)
    found: dict[UUID, list[Span]] = {member.pk: [] for member in people}
    for block in busy_blocks(people, first, last):
        found[block.member].append((max(block.starts_at, first), min(block.ends_at, last)))
    return {key: _joined(spans) for key, spans in found.items()}


def busy_blocks(
    people: Collection[Membership], first: datetime, last: datetime, but: Appointment | None = None
) -> list[Block]:
    """The same one by one, with what it is; `but` is left out."""
    keys = {member.pk for member in people}
    by_appointment: dict[UUID, list[_Row]] = defaultdict(list)
    for row in _rows(keys, first, last):
        if but is None or row.pk != but.pk:
            by_appointment[row.pk].append(row)
    blocks = [block for rows in by_appointment.values() for block in _blocks(rows, keys, first, last)]
    blocks += _away(people, first, last)
    return [block for block in blocks if touches(block.starts_at, block.ends_at, first, last)]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody is busy already. `title` is "" where that is nobody else's business."""

    member: Membership
    starts_at: datetime
    ends_at: datetime
    title: str = ""


def conflicts(
    actor: Actor, content: Content, members: Collection[Membership], but: Appointment | None = None
) -> list[Conflict]:
    """With what it would collide, in its next three months: it is told, not forbidden. Two queries."""
    if not content.busy:
        return []
    thing: Any = content.but(zone=content.zone or actor.person.timezone)
    lasts = content.ends_at - content.starts_at
    wanted = [(start, start + lasts) for start in starts_of(thing, content.starts_at, content.starts_at + AHEAD)]
    if not wanted or not members:
        return []
    by_key = {member.pk: member for member in members}
    blocks = busy_blocks(members, wanted[0][0], wanted[-1][1], but)
    hits = [block for block in blocks if any(block.starts_at < end and block.ends_at > start for start, end in wanted)]
    return [
        Conflict(by_key[hit.member], hit.starts_at, hit.ends_at, hit.title if hit.member == actor.id else "")
        for hit in sorted(hits, key=lambda block: block.starts_at)
    ][:20]  # fmt: skip


def _rows(keys: set[UUID], first: datetime, last: datetime) -> list[_Row]:
    asked = FilteredRelation("attendees", condition=Q(attendees__membership__in=keys))
    over = Q(ends_for_good_at__isnull=True) | Q(ends_for_good_at__gt=first - WIDEST)
    concerned = Q(calendar__owner__in=keys) | Q(
        pk__in=Attendee.objects.filter(membership__in=keys).values("appointment")
    )
    rows = (
        Appointment.objects.annotate(asked=asked)
        .filter(over, concerned, busy=True, earliest_at__lt=last + WIDEST, calendar__archived_at=None)
        .exclude(status=Appointment.Status.CANCELLED)
        .exclude(kind=Appointment.Kind.HOLD, held_until__lte=clock.now())
    )
    own = _Row._fields[:14]
    joined = ("calendar__owner_id", "asked__membership_id", "asked__answer", "changed__original_at")
    moved = ("changed__starts_at", "changed__ends_at", "changed__differs", "changed__status")
    return [_Row(*values) for values in rows.values_list(*own, *(F(name) for name in (*joined, *moved)))]


def _blocks(rows: list[_Row], keys: set[UUID], first: datetime, last: datetime) -> Iterator[Block]:
    """All rows are one appointment: it is joined with its attendees and with the dates that differ."""
    row = rows[0]
    answers = {each.member: each.answer for each in rows if each.member}
    declined = {key for key, said in answers.items() if said == Attendee.Answer.DECLINED}
    busy = ({key for key in (row.owner, *answers) if key} & keys) - declined
    if not busy:
        return
    before = timedelta(minutes=row.buffer_before + row.travel_before)
    after = timedelta(minutes=row.buffer_after + row.travel_after)
    for start, end in _dates(rows, first - WIDEST, last + WIDEST):
        for key in busy:
            yield Block(key, start - before, end + after, row.pk, row.title, row.private)


def _dates(rows: list[_Row], first: datetime, last: datetime) -> Iterator[Span]:
    row, lasts = rows[0], rows[0].ends_at - rows[0].starts_at
    different = {each.original_at: each for each in rows if each.original_at}
    for start in starts_of(row, first, last):
        if start not in different:
            yield start, all_day_end(start, lasts, row.zone) if row.all_day else start + lasts
    left_out = moments_of(row.left_out) if different else set()
    for original, one in different.items():
        cancelled = "status" in (one.differs or ()) and one.status == Appointment.Status.CANCELLED
        if original in left_out or cancelled or original is None:
            continue
        yield one.moved_to or original, one.moved_until or original + lasts


def _away(people: Collection[Membership], first: datetime, last: datetime) -> Iterator[Block]:
    zones = {member.pk: member.user.timezone for member in people}
    days = {"first_on__lte": (last + WIDEST).date(), "last_on__gte": (first - WIDEST).date()}
    away = Absence.objects.filter(membership__in=zones, withdrawn_at=None, **days)
    for key, begins, ends in away.values_list("membership_id", "first_on", "last_on"):
        yield Block(key, midnight(begins, zones[key]), midnight(ends + timedelta(days=1), zones[key]))


def _joined(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
