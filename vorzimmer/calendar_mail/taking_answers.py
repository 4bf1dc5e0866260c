"""Mail to the address from which we invite: answers, other times, requests for the invitation (RFC 5546)."""

import re
from collections.abc import Callable
from uuid import UUID

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.acting import for_guest
from vorzimmer.calendar_mail.models import Invited
from vorzimmer.calendar_mail.senders import ANSWERS
from vorzimmer.calendar_mail.sending import plan_again
from vorzimmer.calendar_mail.taking_delegations import delegated
from vorzimmer.calendar_mail.taking_invitations import time_kept
from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars import ics
from vorzimmer.calendars.models import Appointment, Attendee, Calendar
from vorzimmer.calendars.recurrence import occurrence_at
from vorzimmer.calendars.series import NoSuchDate
from vorzimmer.journal.action import NotAllowed
from vorzimmer.letterbox.letters import Letter
from vorzimmer.letterbox.takers import NotWanted, takes
from vorzimmer.people.actor import Door
from vorzimmer.tenancy.writes import writes_allowed

THREAD = re.compile(r"appointment-([0-9a-f-]{36})-?")


@takes(ANSWERS, automatic=True, undelivered=True)
def take(calendar_id: UUID, letter: Letter) -> None:
    """One mail. NotWanted when nothing in it belongs to an appointment of this calendar."""
    if letter.undelivered:
        _undelivered(calendar_id, letter)
    elif letter.calendars:
        _calendar(calendar_id, *letter.calendars[0], letter)
    else:
        _words(calendar_id, letter)


def _calendar(calendar_id: UUID, method: str, content: bytes, letter: Letter) -> None:
    try:
        received = ics.read(content)
    except ics.Unreadable as wrong:
        raise NotWanted("unreadable") from wrong
    take_one = METHODS.get(received.method or method)
    if (received.method or method) == "DECLINECOUNTER":
        time_kept(Calendar.objects.get(pk=calendar_id), received.events, letter)
        return
    events = [(event, _appointment(calendar_id, event.uid)) for event in received.events]
    ours = [(event, appointment) for event, appointment in events if appointment is not None]
    if take_one is None or not ours:
        raise NotWanted
    for event, appointment in ours:
        try:
            take_one(appointment, event, letter)
        except (NotAllowed, NoSuchDate) as refused:
            raise NotWanted from refused


def _appointment(calendar_id: UUID, uid: str) -> Appointment | None:
    rows = Appointment.objects.select_related(
        "calendar__engagement", "calendar__owner__user", "made_by__user", "organiser__user"
    )
    found: Appointment | None = rows.filter(calendar_id=calendar_id, uid=uid, organiser_email="").first()
    return found


def _guest(appointment: Appointment, event: ics.ReceivedEvent, letter: Letter) -> tuple[Attendee | None, ics.Person]:
    """Who answers: as whom they were asked, or whoever sent it. Whoever comes in their place may stand beside them."""
    writes = next((each for each in event.attendees if each.email == letter.sender), None)
    said = writes or next(iter(event.attendees), ics.Person(letter.sender, letter.sender_name))
    guests = {each.email: each for each in appointment.attendees.all() if each.is_guest and each.email}
    return guests.get(said.email) or guests.get(letter.sender), said


def _reply(appointment: Appointment, event: ics.ReceivedEvent, letter: Letter) -> None:
    guest, said = _guest(appointment, event, letter)
    comment = event.comment
    if guest is not None and delegated(appointment, event, guest, said):
        return
    if guest is None:
        actions.note_unexpected_guest(
            actor=for_guest(appointment, Door.OUTSIDE), appointment=appointment, email=said.email or letter.sender,
            name=said.name or letter.sender_name, answer=said.answer, comment=comment,
        )  # fmt: skip
        return
    invited = Invited.objects.filter(uid=appointment.uid, email=guest.email).first()
    if _overtaken(invited, event):
        return
    if _is_stale(appointment, event):
        if invited is not None:
            plan_again(invited)
        return
    calendars.answer_appointment(
        actor=for_guest(appointment, Door.OUTSIDE), attendee=guest, answer=said.answer, comment=comment,
        occurrence=event.recurrence_id, following=event.following,
    )  # fmt: skip
    if invited is not None:
        with writes_allowed("letterbox"):
            invited.change(answer_stamp=event.stamped_at)


def _overtaken(invited: Invited | None, event: ics.ReceivedEvent) -> bool:
    """A later answer of the same guest has been read already."""
    last = invited.answer_stamp if invited else None
    return bool(last and event.stamped_at and event.stamped_at < last)


def _is_stale(appointment: Appointment, event: ics.ReceivedEvent) -> bool:
    """It answers a version that was at another time; a new place or title does not outdate a yes."""
    if event.sequence >= appointment.sequence:
        return False
    if event.content is None:
        return True
    at = event.recurrence_id
    one = occurrence_at(appointment, at) if at else None
    now = one.starts_at if one else appointment.starts_at
    return event.content.starts_at != now


def _counter(appointment: Appointment, event: ics.ReceivedEvent, letter: Letter) -> None:
    guest, _said = _guest(appointment, event, letter)
    if guest is None or event.content is None:
        raise NotWanted
    actions.propose_other_time(
        actor=for_guest(appointment, Door.OUTSIDE), attendee=guest, starts_at=event.content.starts_at,
        ends_at=event.content.ends_at, comment=event.comment, occurrence=event.recurrence_id,
    )  # fmt: skip


def _refresh(appointment: Appointment, event: ics.ReceivedEvent, letter: Letter) -> None:
    guest, _said = _guest(appointment, event, letter)
    invited = Invited.objects.filter(uid=appointment.uid, email=guest.email).first() if guest else None
    if invited is None:
        raise NotWanted
    plan_again(invited)


METHODS: dict[str, Callable[[Appointment, ics.ReceivedEvent, Letter], None]] = {
    "REPLY": _reply,
    "COUNTER": _counter,
    "REFRESH": _refresh,
}


def _words(calendar_id: UUID, letter: Letter) -> None:
    """A guest pressed "answer" in the mail program: by the thread it is known which invitation is meant."""
    if letter.automatic:
        raise NotWanted("automatic")
    named = (THREAD.match(each) for each in letter.answers_to)
    keys = [UUID(found[1]) for found in named if found]
    invited = Invited.objects.filter(pk__in=keys, appointment__calendar_id=calendar_id).first()
    appointment = _appointment(calendar_id, invited.uid) if invited else None
    guest = appointment.attendees.filter(email=invited.email).first() if appointment and invited else None
    if appointment is None or guest is None or not letter.text:
        raise NotWanted
    actions.note_guest_words(
        actor=for_guest(appointment, Door.OUTSIDE), appointment=appointment, attendee=guest, text=letter.text
    )


def _undelivered(calendar_id: UUID, letter: Letter) -> None:
    lately = Invited.objects.filter(
        appointment__calendar_id=calendar_id, email__in=letter.undelivered, withdrawn_at=None
    )
    newest = lately.select_related("appointment__calendar").order_by("-sent_at").first()
    if newest is None or newest.appointment is None:
        raise NotWanted("undelivered")
    actions.note_undelivered(actor=for_guest(newest.appointment, Door.OUTSIDE), invited=newest)
