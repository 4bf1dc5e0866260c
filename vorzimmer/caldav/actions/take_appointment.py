"""Take over an appointment that was made in another program."""

from vorzimmer.agreements.models import Approval
from vorzimmer.caldav.putting import Told, put
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.entries import AppointmentMade
from vorzimmer.calendars.models import Calendar
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.make, act=Act("accept_appointment"))
def take_appointment(
    *, actor: Actor, calendar: Calendar, content: Content, told: Told, approval: Approval | None = None
) -> AppointmentMade:
    """As if it had been made here. NotAllowed where the person or the agreement does not allow it."""
    return AppointmentMade(appointment=put(actor, calendar, content, told))
