"""Take over what somebody outside changed about an appointment to which they invited."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.putting import Told, put
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.entries import AppointmentChanged
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.follow)
def follow_appointment(*, actor: Actor, appointment: Appointment, content: Content, told: Told) -> AppointmentChanged:
    """Also its time: whoever invited decides about it. Nobody is written to from here."""
    return AppointmentChanged(appointment=put(actor, appointment.calendar, content, told, appointment))
