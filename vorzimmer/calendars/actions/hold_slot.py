"""Keep a time free until somebody decides."""

from datetime import timedelta

from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.entries import SlotHeld
from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor

USUAL = timedelta(days=2)


@action(may=rules.hold)
def hold_slot(*, actor: Actor, calendar: Calendar, content: Content) -> SlotHeld:
    """It counts as busy until `content.held_until` (two days if it says nothing), then it is free again by itself."""
    until = content.held_until or clock.now() + USUAL
    held = content.but(kind=Appointment.Kind.HOLD, status=Appointment.Status.TENTATIVE, busy=True, held_until=until)
    return SlotHeld(appointment=writing.write(actor, calendar, held))
