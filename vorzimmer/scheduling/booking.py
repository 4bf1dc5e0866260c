"""What this room does in the calendar: hold a time, let it go, make of it an appointment of all, move it, call it off."""

from datetime import datetime
from uuid import UUID

from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.models import Answer, Appointment, Calendar
from vorzimmer.calendars.queries.busy import busy_blocks
from vorzimmer.calendars.queries.calendars import engagement_calendar
from vorzimmer.calendars.settling import settled
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.scheduling import asked
from vorzimmer.scheduling.models import Participant, Slot, TimeSearch


def calendar_of(search: TimeSearch) -> Calendar:
    """That of the engagement; made when it is needed first."""
    found = engagement_calendar(search.engagement)
    return found or Calendar.objects.create(engagement=search.engagement)


def hold(actor: Actor, slot: Slot, until: datetime) -> Appointment:
    """Kept free for those of the engagement until then; the house lets it go by itself."""
    content = _content(slot.search, slot.starts_at, slot.ends_at, guests=_members(slot.search))
    held = content.but(kind=Appointment.Kind.HOLD, status=Appointment.Status.TENTATIVE)
    return writing.write(actor, calendar_of(slot.search), held.but(held_until=until))


def let_go(actor: Actor, slot: Slot) -> None:
    """Free again."""
    if slot.hold is not None:
        writing.remove(slot.hold)
        slot.keep(hold=None)


def is_taken(search: TimeSearch, starts_at: datetime, ends_at: datetime) -> bool:
    """Whether somebody of the engagement who is needed has something else by now; what is to be moved does not count."""
    known = [guest.membership for guest in _members(search) if guest.membership is not None]
    but = search.appointment if stands(search) else None
    return bool(busy_blocks(known, starts_at, ends_at, but)) if known else False


def stands(search: TimeSearch) -> bool:
    """There is an appointment already."""
    return search.appointment is not None and not search.appointment.is_cancelled


def make(actor: Actor, search: TimeSearch, slot: Slot) -> Appointment:
    """In the calendars of all; guests outside get their invitation from the calendar."""
    content = _content(search, slot.starts_at, slot.ends_at, guests=(*_members(search), *_guests(search)))
    made: Appointment = calendars.make_appointment(
        actor=actor.through(actor.door), calendar=calendar_of(search), content=content
    ).appointment
    return _said_already(search, made)


def move(actor: Actor, search: TimeSearch, appointment: Appointment, slot: Slot) -> Appointment:
    """The same appointment at another time; everybody hears of it from the calendar."""
    moved: Appointment = calendars.move_appointment(
        actor=actor.through(actor.door), appointment=appointment, starts_at=slot.starts_at, ends_at=slot.ends_at
    ).appointment
    return _said_already(search, moved)


def cancel(actor: Actor, search: TimeSearch, words: str) -> None:
    """It does not take place. When the other side says so, no agreement of ours is asked."""
    if search.appointment is not None and actor.door == Door.OUTSIDE:
        writing.cancel(search.appointment, words)
    elif search.appointment is not None:
        calendars.cancel_appointment(actor=actor.through(actor.door), appointment=search.appointment, words=words)


def leave(actor: Actor, search: TimeSearch, participant: Participant) -> None:
    """One of several does not come; the others do."""
    if search.appointment is None:
        return
    attendee = search.appointment.attendees.filter(email=participant.email).exclude(email="").first()
    if attendee is not None:
        attendee.change(answer="declined", comment=participant.comment[:500])
        settled(search.appointment)


def _said_already(search: TimeSearch, appointment: Appointment) -> Appointment:
    """Whoever took the time, or said yes to it, need not be asked once more; nor those in whose name it is."""
    said: set[UUID | str] = {search.for_whom_id, search.made_by_id}
    for each in search.participants.filter(answered_at__isnull=False):
        said.add(each.membership_id or each.email)
    for attendee in appointment.attendees.exclude(answer=Answer.ACCEPTED):
        if (attendee.membership_id or attendee.email) in said:
            attendee.change(answer=Answer.ACCEPTED, answered_at=clock.now(), sequence=appointment.sequence)
    return settled(appointment)


def _content(search: TimeSearch, starts_at: datetime, ends_at: datetime, *, guests: tuple[Guest, ...]) -> Content:
    return Content(
        title=search.title, starts_at=starts_at, ends_at=ends_at, zone=search.zone, place=search.place,
        link=search.link, description=search.note, task=search.task, guests=guests,
        kind="call" if search.link and not search.place else "meeting",
        buffer_before=search.buffer, buffer_after=search.buffer,
        travel_before=search.travel, travel_after=search.travel,
    )  # fmt: skip


def _members(search: TimeSearch) -> tuple[Guest, ...]:
    rows = search.participants.exclude(membership=None).select_related("membership__user", "membership__workspace")
    here = [each for each in rows if each.membership and asked.known_here(search.engagement, each.membership)]
    return tuple(Guest(membership=each.membership, role=_role(each)) for each in here)


def _guests(search: TimeSearch) -> tuple[Guest, ...]:
    known = {guest.membership.pk for guest in _members(search) if guest.membership}
    rows = search.participants.select_related("membership__user")
    return tuple(
        Guest(each.membership, each.name, each.email, each.zone, _role(each), each.language)
        for each in rows
        if each.membership_id not in known and each.revoked_at is None
    )


def _role(participant: Participant) -> str:
    return "required" if participant.required else "optional"
