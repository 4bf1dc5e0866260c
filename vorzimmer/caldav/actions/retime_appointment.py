"""Take over that an appointment was moved in another program."""

from vorzimmer.agreements.models import Approval
from vorzimmer.caldav.putting import Told, put
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.entries import AppointmentMoved
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.move, act=Act("accept_appointment"))
def retime_appointment(
    *, actor: Actor, appointment: Appointment, content: Content, told: Told, approval: Approval | None = None
) -> AppointmentMoved:
    """Its time and whatever else is different. NotAllowed where the person or the agreement does not allow it."""
    kept = put(actor, appointment.calendar, content, told, appointment)
    return AppointmentMoved(appointment=kept, moved=kept.moved)
