"""Take an appointment away, as if it had never been there."""

from vorzimmer.calendars import writing
from vorzimmer.calendars.entries import AppointmentRemoved
from vorzimmer.calendars.entries.appointments import PRIVATE
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.remove)
def remove_appointment(*, actor: Actor, appointment: Appointment) -> AppointmentRemoved:
    """Nobody is told; with guests it has to be cancelled instead."""
    calendar, uid, key = appointment.calendar, appointment.uid, str(appointment.pk)
    title = PRIVATE if appointment.private else appointment.title
    writing.remove(appointment)
    return AppointmentRemoved(calendar=calendar, title=title, uid=uid, key=key)
