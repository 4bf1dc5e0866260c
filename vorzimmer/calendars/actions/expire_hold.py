"""A held time for which nobody has decided is free again."""

from vorzimmer.calendars import writing
from vorzimmer.calendars.entries import HoldExpired
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.expire_hold)
def expire_hold(*, actor: Actor, appointment: Appointment) -> HoldExpired:
    """By the clock. It counted as free from that moment on already."""
    calendar, title, uid = appointment.calendar, appointment.title, appointment.uid
    writing.remove(appointment)
    return HoldExpired(calendar=calendar, title=title, uid=uid)
