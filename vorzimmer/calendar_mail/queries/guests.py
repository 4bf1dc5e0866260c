"""What a guest sees who opens their private link."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import prefetch_related_objects
from django.utils.functional import Promise

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.models import Counter, Invited
from vorzimmer.calendar_mail.senders import Sender, sender_of
from vorzimmer.calendar_mail.snapshots import Snapshot, snapshot
from vorzimmer.calendars.models import Appointment, Attendee, OneAnswer
from vorzimmer.calendars.recurrence import Occurrence, moment_of, occurrence_at, occurrences
from vorzimmer.foundation import clock

NEXT, AHEAD = 6, timedelta(days=400)


@dataclass(frozen=True, slots=True)
class GuestDate:
    """One date of a series, what the guest said to it, and which time they would rather have."""

    date: Occurrence
    said: Attendee | OneAnswer
    counter: Counter | None


@dataclass(frozen=True, slots=True)
class Guested:
    """The appointment as it is now, the guest among those who are asked, and what they have proposed.

    `date`, `said` and `counter` are about one date of a series when the page is, otherwise about the whole.
    """

    invited: Invited
    appointment: Appointment
    attendee: Attendee
    sender: Sender
    now: Snapshot
    date: Occurrence | None
    said: Attendee | OneAnswer
    counter: Counter | None
    dates: list[GuestDate]
    closed: str | Promise | None


def seen_by_guest(invited: Invited, stamp: str = "") -> Guested | None:
    """None when the appointment is gone, or they are no longer asked. In the scope of the workspace.

    `stamp` names a date of a series; one that there is not is the whole.
    """
    rows = Appointment.objects.select_related(
        "calendar__owner__user", "calendar__engagement", "made_by__user", "organiser__user"
    )
    key = invited.appointment_id
    appointment = rows.prefetch_related("changed").filter(pk=key).first() if key else None
    attendee = Attendee.objects.filter(appointment=appointment, email=invited.email).first() if appointment else None
    if appointment is None or attendee is None:
        return None
    attendee.appointment = appointment
    if appointment.is_series:
        prefetch_related_objects([attendee], "one_answers")
    counters = {
        each.original_at: each for each in Counter.objects.filter(attendee=attendee, state=Counter.State.OPEN)
    }  # fmt: skip
    named = moment_of(stamp) if stamp and appointment.is_series else None
    date = occurrence_at(appointment, named) if named else None
    return Guested(
        invited, appointment, attendee, sender_of(appointment.calendar, invited.by), snapshot(appointment), date,
        attendee.said_on(date.original_at) if date else attendee, counters.get(date.original_at if date else None),
        [GuestDate(each, attendee.said_on(each.original_at), counters.get(each.original_at)) for each in _next(appointment)],
        rules.date_open_to_guests(date) if date else rules.open_to_guests(appointment),
    )  # fmt: skip


def _next(appointment: Appointment) -> list[Occurrence]:
    """The dates that come next, cancelled ones among them; none when it is no series."""
    now = clock.now()
    coming = (
        occurrences(appointment, now, now + AHEAD) if appointment.is_series and not appointment.is_cancelled else []
    )
    return coming[:NEXT]
