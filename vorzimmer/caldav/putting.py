"""A whole appointment as another program has it, written through the one place for it: series, dates, people."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.ics import ReceivedEvent
from vorzimmer.calendars.models import Appointment, Calendar, Changed
from vorzimmer.people.actor import Actor

MOST_DATES = 200
"""Dates of one series that differ; more of them no person has made."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is written besides the series: dates that differ, who invited (somebody outside), answers by guest's key.

    `sequence` None: it counts by itself, because it was invited to from here.
    """

    uid: str
    sequence: int | None = None
    dates: tuple[ReceivedEvent, ...] = ()
    organiser: Guest | None = None
    answers: tuple[tuple[UUID | str, str], ...] = ()


def put(
    actor: Actor, calendar: Calendar, content: Content, told: Told, appointment: Appointment | None = None
) -> Appointment:
    """Make it, or make it what was told. Call it inside an action; raises as `writing.write` does."""
    before = list(appointment.changed.all()) if appointment is not None else []
    off = {one.original_at for one in before if one.says("status") == Appointment.Status.CANCELLED}
    # A date that does not take place is told to other programs as one that is left out: here it can come back.
    content = content.but(left_out=tuple(each for each in content.left_out if each not in off))
    kept = writing.write(
        actor, calendar, content, appointment=appointment, uid=told.uid, sequence=told.sequence,
        organiser=told.organiser, answers=dict(told.answers),
    )  # fmt: skip
    return _dates(kept, {each.recurrence_id: each for each in told.dates[:MOST_DATES] if each.recurrence_id})


def _dates(kept: Appointment, wanted: dict[datetime, ReceivedEvent]) -> Appointment:
    there = {one.original_at: one for one in kept.changed.all()}
    for original_at, one in there.items():
        if original_at not in wanted and one.says("status") != Appointment.Status.CANCELLED:
            kept = writing.like_the_others(kept, original_at)
    for original_at, event in sorted(wanted.items()):
        if event.content is not None and not _says(there.get(original_at), event.content):
            said: dict[str, Any] = {
                name: getattr(event.content, name) for name in (*Changed.TEXTS, "starts_at", "ends_at")
            }
            kept = writing.write_date(kept, original_at, foreign=event.foreign, **said)
    return kept


def _says(one: Changed | None, content: Content) -> bool:
    if one is None:
        return False
    texts = all(one.says(name) == getattr(content, name) for name in Changed.TEXTS)
    lasts = one.appointment.lasts
    times = (one.starts_at or one.original_at, one.ends_at or one.original_at + lasts)
    return texts and times == (content.starts_at, content.ends_at)
