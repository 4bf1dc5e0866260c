"""Set a held time free."""

from vorzimmer.calendars import writing
from vorzimmer.calendars.entries import SlotReleased
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.decide_hold)
def release_slot(*, actor: Actor, appointment: Appointment) -> SlotReleased:
    """It is gone from the calendar."""
    calendar, title, uid = appointment.calendar, appointment.title, appointment.uid
    writing.remove(appointment)
    return SlotReleased(calendar=calendar, title=title, uid=uid)
