"""Take over what was changed about an appointment in another program."""

from vorzimmer.agreements.models import Approval
from vorzimmer.caldav.putting import Told, put
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.entries import AppointmentChanged
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.change, act=Act("accept_appointment"))
def retake_appointment(
    *, actor: Actor, appointment: Appointment, content: Content, told: Told, approval: Approval | None = None
) -> AppointmentChanged:
    """Everything but its time. NotAllowed where the person or the agreement does not allow it."""
    return AppointmentChanged(appointment=put(actor, appointment.calendar, content, told, appointment))
