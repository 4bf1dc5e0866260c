"""What a guest sees by the private link."""

from dataclasses import dataclass

from django.utils.functional import Promise

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.models import Counter, Invited
from vorzimmer.calendar_mail.senders import Sender, sender_of
from vorzimmer.calendar_mail.snapshots import Snapshot, snapshot
from vorzimmer.calendars.models import Appointment, Attendee


@dataclass(frozen=True, slots=True)
class Guested:
    """The appointment as it is now, the guest among those who are asked, and what they have proposed."""

    invited: Invited
    appointment: Appointment
    attendee: Attendee
    sender: Sender
    now: Snapshot
    counter: Counter | None
    closed: str | Promise | None


def seen_by_guest(invited: Invited) -> Guested | None:
    """None when the appointment is gone, or they are no longer asked. In the scope of the workspace."""
    rows = Appointment.objects.select_related(
        "calendar__owner__user", "calendar__engagement", "made_by__user", "organiser__user"
    )
    key = invited.appointment_id
    appointment = rows.prefetch_related("changed").filter(pk=key).first() if key else None
    attendee = Attendee.objects.filter(appointment=appointment, email=invited.email).first() if appointment else None
    if appointment is None or attendee is None:
        return None
    attendee.appointment = appointment
    counter = Counter.objects.filter(attendee=attendee, state=Counter.State.OPEN).first()
    sender = sender_of(appointment.calendar, invited.by)
    closed = rules.open_to_guests(appointment)
    return Guested(invited, appointment, attendee, sender, snapshot(appointment), counter, closed)
