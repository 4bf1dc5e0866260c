"""Mail to a calendar's own address for invitations: others invite, move, call off (RFC 5546)."""

from uuid import UUID

from vorzimmer.calendar_mail import actions
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
    if not uids or (said != "CANCEL" and said not in ASKS):
        raise NotWanted
    try:
        for uid in uids:
            events = received.series(uid)
            if said == "CANCEL":
                _called_off(calendar, events, letter)
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
        actor=for_calendar(calendar, Door.MAIL), calendar=calendar, events=[first, *events[1:]], addresses=addresses,
        published=published,
    )  # fmt: skip


def _by(event: ics.ReceivedEvent, letter: Letter) -> ics.ReceivedEvent:
    """A published one names no organiser at times: whoever sent it."""
    from dataclasses import replace

    return replace(event, organiser=ics.Person(letter.sender, letter.sender_name))


def _called_off(calendar: Calendar, events: list[ics.ReceivedEvent], letter: Letter) -> None:
    for event in events:
        appointment = Appointment.objects.filter(calendar=calendar, uid=event.uid).exclude(organiser_email="").first()
        by = event.organiser.email if event.organiser else letter.sender
        if appointment is None or by != appointment.organiser_email or event.sequence < appointment.sequence:
            raise NotWanted
        if appointment.is_cancelled:
            return
        actions.withdraw_invitation(
            actor=for_calendar(calendar, Door.MAIL), appointment=appointment, sequence=event.sequence,
            words=event.comment, occurrence=event.recurrence_id,
        )  # fmt: skip
