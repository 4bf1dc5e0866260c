"""Appointments as entries. Rows are read without what a calendar does not show: a month has hundreds."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, FilteredRelation, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from vorzimmer.calendars.access import How
from vorzimmer.calendars.models import Appointment, Attendee, Calendar, Changed, OneAnswer
from vorzimmer.calendars.recurrence import all_day_end, moments_of, stamp_of, starts_of, touches, wall
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor

from .entry import Entry, day_bounds, page_of

STAND_IN = UUID(int=0)
NOBODY = str(STAND_IN)
ONE_DAY = timedelta(days=1)


class Row(NamedTuple):
    """What is read of an appointment; `asked` is the reader's own answer, None if they were not asked."""

    pk: UUID
    calendar_id: UUID
    kind: str
    title: str
    place: str
    link: str
    all_day: bool
    starts_at: datetime
    ends_at: datetime
    zone: str
    rule: str
    status: str
    busy: bool
    private: bool
    movable: bool
    made_by_id: UUID
    asked: str | None
    extra_dates: list[str]
    left_out: list[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads, from when until before when, perhaps only in one engagement."""

    actor: Actor
    first: datetime
    last: datetime
    engagement: Engagement | None = None


def appointment_entries(reading: Reading, calendars: Sequence[Calendar]) -> list[Entry]:
    """Every date of them; cancelled ones are left out. One query, two more where there are series."""
    known = {calendar.pk: calendar for calendar in calendars}
    # As text: nearly all of these lists are empty, and hundreds of times JSON takes its time.
    texts = (Cast("extra_dates", TextField()), Cast("left_out", TextField()))
    found = _rows(reading, known).values_list(*Row._fields[:-3], F("mine__answer"), *texts)
    rows = [Row._make((*values, _list(more), _list(less))) for *values, more, less in found]
    series = {row.pk for row in rows if row.rule or row.extra_dates}
    changed = _changed(series)
    answers = _answers(reading, {row.pk for row in rows if row.pk in series and row.asked is not None})
    drawing = _Drawing(reading, known, changed, answers)
    return [entry for row in rows for entry in drawing.entries(row)]


def _rows(reading: Reading, known: Iterable[UUID]) -> "QuerySet[Appointment]":
    seen = Q(calendar__in=list(known))
    if reading.engagement is None:
        seen |= Q(pk__in=Attendee.objects.filter(membership=reading.actor.id).values("appointment"))
    mine = FilteredRelation("attendees", condition=Q(attendees__membership=reading.actor.id))
    # A whole day is another stretch of time for whoever reads it elsewhere.
    low, high = reading.first - ONE_DAY, reading.last + ONE_DAY
    over = Q(ends_for_good_at__isnull=True) | Q(ends_for_good_at__gte=low)
    return Appointment.objects.annotate(mine=mine).filter(seen, over, earliest_at__lt=high).exclude(status="cancelled")


def _list(text: str) -> list[str]:
    return [] if text == "[]" else json.loads(text)


def _changed(series: set[UUID]) -> dict[UUID, list[Changed]]:
    found: dict[UUID, list[Changed]] = defaultdict(list)
    for one in Changed.objects.filter(appointment__in=series).defer("description", "foreign") if series else ():
        found[one.appointment_id].append(one)
    return found


def _answers(reading: Reading, series: set[UUID]) -> dict[UUID, list[tuple[bool, datetime, str]]]:
    """By series: what was said from a date on, in order, and then what was said to single dates."""
    found: dict[UUID, list[tuple[bool, datetime, str]]] = defaultdict(list)
    said = OneAnswer.objects.filter(attendee__membership=reading.actor.id, attendee__appointment__in=series)
    names = ("attendee__appointment_id", "following", "original_at", "answer")
    for key, *one in said.order_by("-following", "original_at").values_list(*names) if series else ():
        found[key].append((one[0], one[1], one[2]))
    return found


class _Drawing:
    """Makes entries of rows for one reader."""

    def __init__(
        self, reading: Reading, known: dict[UUID, Calendar], changed: dict[UUID, list[Changed]],
        answers: dict[UUID, list[tuple[bool, datetime, str]]],
    ) -> None:  # fmt: skip
        self.reading, self.known, self.changed, self.answers = reading, known, changed, answers
        self.address = page_of("calendars:appointment", STAND_IN)
        self.words = {"private": _("Private"), "busy": pgettext("in a calendar", "Busy")}
        self.me = reading.actor.id

    def entries(self, row: Row) -> list[Entry]:
        """All its dates in the window."""
        base = self._base(row)
        if not (row.rule or row.extra_dates):
            return self._at(base, row, row.starts_at, row.starts_at, row.ends_at)
        different = {one.original_at: one for one in self.changed.get(row.pk, ())}
        low, high = self.reading.first - ONE_DAY, self.reading.last + ONE_DAY
        found = []
        for start in starts_of(row, *((low, high) if row.all_day else (self.reading.first, self.reading.last))):
            if start not in different:
                found += self._at(base, row, start, start, self._end(row, start))
        left_out = moments_of(row.left_out) if different else set()
        for original, one in different.items():
            if original not in left_out and not ("status" in one.differs and one.status == "cancelled"):
                found += self._different(base, row, one)
        return found

    def _base(self, row: Row) -> dict[str, Any]:
        calendar = self.known.get(row.calendar_id)
        how = self._how(row, calendar)
        open_one, key = how in (How.ALL, How.DETAILS), str(row.pk)
        title = row.title if open_one else self.words["private" if row.private else "busy"]
        return {
            "key": key, "kind": row.kind, "title": title, "layer": "appointments", "all_day": row.all_day, "busy": row.busy,
            "place": (row.place or row.link) if open_one else "", "private": row.private, "status": row.status,
            "movable": row.movable and calendar is not None and calendar.may_write and open_one,
            "tone": calendar.colour if calendar else "slate", "calendar": row.calendar_id, "answer": row.asked or "",
            "whose": "" if calendar is None or calendar.owner_id == self.me else str(calendar),
            "address": self.address.replace(NOBODY, key) if open_one else "",
        }  # fmt: skip

    def _how(self, row: Row, calendar: Calendar | None) -> How:
        if row.asked is not None or calendar is None or calendar.owner_id == self.me:
            return How.ALL
        if calendar.engagement_id and row.made_by_id == self.me and calendar.seen_as == How.DETAILS:
            return How.ALL
        return How.BUSY if row.private and calendar.seen_as == How.DETAILS else How(calendar.seen_as)

    def _at(
        self, base: dict[str, Any], row: Row, original: datetime, start: datetime, end: datetime, **own: Any
    ) -> list[Entry]:
        if row.all_day:
            days = max(round((end - start) / ONE_DAY), 1)
            first = wall(start, row.zone).date()
            start, end = day_bounds(first, first + (days - 1) * ONE_DAY)
        if not touches(start, end, self.reading.first, self.reading.last):
            return []
        said = base | own | {"starts_at": start, "ends_at": end}
        if row.rule or row.extra_dates:
            stamp = stamp_of(original)
            said |= {"key": f"{base['key']}-{stamp}", "repeats": True, "original_at": original}
            for following, at, answer in self.answers.get(row.pk, ()):
                if original == at or (following and original > at):
                    said["answer"] = answer
            said["address"] = f"{said['address']}?on={stamp}" if said["address"] else ""
        return [Entry(**said)]

    def _different(self, base: dict[str, Any], row: Row, one: Changed) -> list[Entry]:
        start, end = one.starts_at or one.original_at, one.ends_at or self._end(row, one.original_at)
        own = {name: getattr(one, name) for name in ("title", "place", "status") if name in one.differs}
        if not base["address"]:
            own = {name: text for name, text in own.items() if name == "status"}
        return self._at(base, row, one.original_at, start, end, **own)

    def _end(self, row: Row, start: datetime) -> datetime:
        lasts = row.ends_at - row.starts_at
        return all_day_end(start, lasts, row.zone) if row.all_day else start + lasts
