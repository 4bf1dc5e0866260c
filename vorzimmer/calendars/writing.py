"""The one place in which an appointment is written: version, sequence, attendees, text and reminders stay right.

Called inside an action, of this room or of a later one (mail, CalDAV, scheduling, talks). Rights are the action's
business. Every function ends with `settled`, which counts the calendar up.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.guests import ask_guests
from vorzimmer.calendars.models import Appointment, Calendar, Changed, Gone
from vorzimmer.calendars.recurrence import exact, moments_of, starts_of, wall
from vorzimmer.calendars.repeat_rules import BadRule, tidy_rule
from vorzimmer.calendars.settling import settled
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people import timezones
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

WIDTHS = {"title": 200, "place": 300, "link": 500}
TIMES = ("starts_at", "ends_at", "all_day", "zone", "rule", "extra_dates", "left_out")
SEEN = (*TIMES, "title", "description", "place", "link", "status")
"""What guests notice: with each change of it the sequence grows (RFC 5546, 2.1.4)."""


def write(
    actor: Actor | None, calendar: Calendar, content: Content, *, appointment: Appointment | None = None,
    uid: str = "", sequence: int | None = None, organiser: Guest | None = None,
    answers: Mapping[UUID | str, str] | None = None,
) -> Appointment:  # fmt: skip
    """A new appointment, or what is different about one that is there (the whole series).

    `actor` None: somebody outside, by mail or sync. `sequence` None counts by itself. `organiser` is somebody outside
    who invited. `answers` by guest's key. NotAllowed if it ends before it begins or the rule cannot be kept.
    """
    fields = _fields(actor, calendar, content)
    if appointment is None:
        appointment = _new(actor, calendar, fields, uid, sequence or 0, organiser)
        moved = False
    else:
        moved = _change(appointment, fields, sequence)
    ask_guests(actor, appointment, content.guests, again=moved, answers=answers or {})
    return settled(appointment)


def write_date(
    appointment: Appointment, original_at: datetime, *, sequence: int | None = None, **fields: Any
) -> Appointment:
    """One date differs: `starts_at` with `ends_at`, texts of `Changed.TEXTS`, `foreign`. Texts not named stay as they are.

    A text that says what the series says is the series' again.
    """
    one = appointment.changed.filter(original_at=original_at).first() or Changed(
        appointment=appointment, original_at=original_at
    )
    texts = {name: str(fields[name])[: WIDTHS.get(name)] for name in Changed.TEXTS if name in fields}
    for name, text in texts.items():
        setattr(one, name, text)
    own = {name for name, text in texts.items() if text != getattr(appointment, name)}
    one.differs = sorted({*(set(one.differs) - texts.keys()), *own})
    if "starts_at" in fields and (fields["starts_at"], fields["ends_at"]) != (one.starts_at, one.ends_at):
        one.starts_at, one.ends_at = _in_order(fields["starts_at"], fields["ends_at"])
        one.moved += 1
    one.foreign = fields.get("foreign", one.foreign)
    one.sequence = appointment.sequence + 1 if sequence is None else sequence
    one.save()
    appointment.change(sequence=max(appointment.sequence, one.sequence))
    return settled(appointment)


def like_the_others(appointment: Appointment, original_at: datetime) -> Appointment:
    """What differed about one date no longer does."""
    appointment.changed.filter(original_at=original_at).delete()
    appointment.change(sequence=appointment.sequence + 1)
    return settled(appointment)


def leave_out(appointment: Appointment, original_at: datetime) -> Appointment:
    """The series has no date there (EXDATE)."""
    appointment.changed.filter(original_at=original_at).delete()
    left_out = sorted({*appointment.left_out, original_at.isoformat()})
    appointment.change(left_out=left_out, sequence=appointment.sequence + 1)
    return settled(appointment)


def cancel(appointment: Appointment, words: str = "", sequence: int | None = None) -> Appointment:
    """It does not take place; it stays, so that it can be restored and programs hear of it."""
    number = appointment.sequence + 1 if sequence is None else sequence
    appointment.change(
        status=Appointment.Status.CANCELLED, cancelled_at=clock.now(), cancelled_words=words, sequence=number
    )
    return settled(appointment)


def restore(appointment: Appointment) -> Appointment:
    """It takes place after all; whoever is asked to come is asked again."""
    appointment.change(
        status=Appointment.Status.CONFIRMED, cancelled_at=None, cancelled_words="", sequence=appointment.sequence + 1
    )
    return settled(appointment)


def remove(appointment: Appointment) -> None:
    """As if it had never been there; those who keep in step hear that it is gone."""
    calendar = appointment.calendar
    Gone.objects.create(calendar=calendar, uid=appointment.uid, version=calendar.count_up())
    appointment.delete()


def _fields(actor: Actor | None, calendar: Calendar, content: Content) -> dict[str, Any]:
    zone = content.zone if timezones.is_zone(content.zone) else _zone_of(actor, calendar)
    starts_at, ends_at = _in_order(content.starts_at, content.ends_at)
    try:
        rule = tidy_rule(content.rule, wall(starts_at, zone))
    except BadRule as wrong:
        raise NotAllowed(_("This kind of repetition cannot be kept.")) from wrong
    fields = content.plain() | {name: getattr(content, name)[:width] for name, width in WIDTHS.items()}
    fields |= {"zone": zone, "starts_at": starts_at, "ends_at": ends_at, "rule": rule}
    return fields | {
        name: sorted({_text(each) for each in getattr(content, name)}) for name in ("extra_dates", "left_out")
    }


def _text(moment: datetime) -> str:
    return exact(wall(moment, "UTC"), "UTC").isoformat()


def _in_order(starts_at: datetime, ends_at: datetime) -> tuple[datetime, datetime]:
    if ends_at < starts_at:
        raise NotAllowed(_("It ends before it begins."))
    return starts_at, ends_at


def _zone_of(actor: Actor | None, calendar: Calendar) -> str:
    person = calendar.owner or (actor.membership if actor else None)
    return person.user.timezone if person else calendar.workspace.timezone


def _new(
    actor: Actor | None, calendar: Calendar, fields: dict[str, Any], uid: str, sequence: int, organiser: Guest | None
) -> Appointment:
    here = _somebody(actor, calendar)
    said = {"uid": uid[:255]} if uid else {}
    by = {"organiser_email": organiser.email, "organiser_name": organiser.name[:120]} if organiser else {}
    return Appointment.objects.create(
        calendar=calendar, made_by=actor.membership if actor else here, sequence=sequence,
        organiser=None if organiser else here, earliest_at=fields["starts_at"], **said, **by, **fields,
    )  # fmt: skip


def _somebody(actor: Actor | None, calendar: Calendar) -> Membership:
    """In whose name an appointment stands in this calendar."""
    if calendar.owner is not None:
        return calendar.owner
    if actor is not None:
        return actor.membership
    team = calendar.engagement.team if calendar.engagement else None
    return next(iter([*team.assistants, *team.contacts] if team else []))


def _change(appointment: Appointment, fields: dict[str, Any], sequence: int | None) -> bool:
    """Whether the time is another one. Dates that differ move with the series, those it no longer has are dropped."""
    before = {name: getattr(appointment, name) for name in SEEN}
    by = wall(fields["starts_at"], fields["zone"]) - wall(appointment.starts_at, appointment.zone)
    zones = appointment.zone, fields["zone"]

    def along(moment: datetime) -> datetime:
        return exact(wall(moment, zones[0]) + by, zones[1])

    if by or zones[0] != zones[1]:
        for name in ("extra_dates", "left_out"):
            if fields[name] == before[name]:
                fields[name] = sorted(along(each).isoformat() for each in moments_of(before[name]))
        for one in Changed.objects.filter(appointment=appointment):
            one.original_at = along(one.original_at)
            one.save(update_fields=["original_at"])
    moved = any(before[name] != fields[name] for name in ("starts_at", "ends_at", "all_day", "rule"))
    seen = any(before[name] != fields[name] for name in SEEN)
    number = appointment.sequence + (1 if seen else 0) if sequence is None else sequence
    appointment.change(**fields, sequence=number, moved=appointment.moved + (1 if moved else 0))
    for one in Changed.objects.filter(appointment=appointment) if moved else ():
        if one.original_at not in starts_of(appointment, one.original_at, one.original_at + appointment.lasts):
            one.delete()
    return moved
