"""Mail to a calendar's own address for invitations: others invite, move, call off (RFC 5546)."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from vorzimmer.calendar_mail import actions, parts, queries
from vorzimmer.calendar_mail.acting import for_calendar
from vorzimmer.calendar_mail.senders import INVITATIONS
from vorzimmer.calendars import ics
from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.calendars.series import NoSuchDate
from vorzimmer.journal.action import NotAllowed
from vorzimmer.letterbox.addresses import token_in
from vorzimmer.letterbox.letters import Letter
from vorzimmer.letterbox.takers import NotWanted, takes
from vorzimmer.people.actor import Door

ASKS = ("REQUEST", "PUBLISH", "ADD", "")
MOST = 50
"""Appointments in one mail."""


@takes(INVITATIONS, automatic=True)
def take(calendar_id: UUID, letter: Letter) -> None:
    """One mail. NotWanted without an invitation in it, or when it is not the organiser who writes."""
    if not letter.calendars:
        raise NotWanted("automatic" if letter.automatic else "not_wanted")
    method, content = letter.calendars[0]
    calendar = Calendar.objects.select_related("owner__user", "engagement").filter(pk=calendar_id).first()
    if calendar is None:
        raise NotWanted
    try:
        received = ics.read(content, zone=calendar.workspace.timezone)
    except ics.Unreadable as wrong:
        raise NotWanted("unreadable") from wrong
    said = received.method or method
    uids = list(dict.fromkeys(event.uid for event in received.events))[:MOST]
    if not uids or (said not in ANSWERED and said not in ASKS):
        raise NotWanted
    try:
        for uid in uids:
            events = received.series(uid)
            if said in ANSWERED:
                ANSWERED[said](calendar, events, letter)
            else:
                _asked(calendar, events, letter, published=said in ("PUBLISH", ""))
    except (NotAllowed, NoSuchDate, LookupError, ValueError) as refused:
        raise NotWanted from refused


def _asked(calendar: Calendar, events: list[ics.ReceivedEvent], letter: Letter, *, published: bool) -> None:
    first = events[0]
    if first.organiser is None and published:
        first = _by(first, letter)
    addresses = [to.lower() for to in letter.to if token_in(to)]
    actions.receive_invitation(
        actor=for_calendar(calendar, Door.OUTSIDE), calendar=calendar, events=[first, *events[1:]], addresses=addresses,
        published=published,
    )  # fmt: skip


def _by(event: ics.ReceivedEvent, letter: Letter) -> ics.ReceivedEvent:
    """A published one names no organiser at times: whoever sent it."""
    from dataclasses import replace

    return replace(event, organiser=ics.Person(letter.sender, letter.sender_name))


def _called_off(calendar: Calendar, events: list[ics.ReceivedEvent], letter: Letter) -> None:
    for event in events:
        for appointment, occurrence in _meant(_theirs(calendar, event, letter), event):
            if event.sequence < appointment.sequence:
                raise NotWanted
            if appointment.is_cancelled:
                continue
            actions.withdraw_invitation(
                actor=for_calendar(calendar, Door.OUTSIDE), appointment=appointment, sequence=event.sequence,
                words=event.comment, occurrence=occurrence, following=event.following,
            )  # fmt: skip


def _meant(main: Appointment, event: ics.ReceivedEvent) -> list[tuple[Appointment, datetime | None]]:
    """Of a series that was made other from a date on, the parts that a message is about, and the date by our name."""
    name = event.recurrence_id
    if name is None:
        return [(part, None) for part in parts.parts_of(main)]
    first = parts.part_with(main, name)
    known = parts.parts_of(main)
    later = known[known.index(first) + 1 :] if event.following else []
    return [(first, parts.here(first, name)), *((part, None) for part in later)]


def time_kept(calendar: Calendar, events: list[ics.ReceivedEvent], letter: Letter) -> None:
    """DECLINECOUNTER: what somebody of ours proposed is not to be. It comes to where our proposal came from, too."""
    for event in events:
        for appointment, occurrence in _meant(_theirs(calendar, event, letter), event):
            for counter in queries.open_proposals(appointment, occurrence):
                actions.decline_counter(
                    actor=for_calendar(calendar, Door.OUTSIDE), counter=counter, words=event.comment
                )  # fmt: skip


def _theirs(calendar: Calendar, event: ics.ReceivedEvent, letter: Letter) -> Appointment:
    """What they have invited to. NotWanted when it is another one who writes."""
    appointment = Appointment.objects.filter(calendar=calendar, uid=event.uid).exclude(organiser_email="").first()
    by = event.organiser.email if event.organiser else letter.sender
    if appointment is None or by != appointment.organiser_email:
        raise NotWanted
    return appointment


ANSWERED: dict[str, Callable[[Calendar, list[ics.ReceivedEvent], Letter], None]] = {
    "CANCEL": _called_off, "DECLINECOUNTER": time_kept,
}  # fmt: skip
"""What is about an appointment that is known."""
