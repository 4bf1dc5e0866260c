"""Make an appointment of a held time."""

from vorzimmer.agreements.models import Approval
from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.entries import AppointmentMade
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.queries import content_of
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.decide_hold, act=Act("accept_appointment"))
def confirm_hold(
    *, actor: Actor, appointment: Appointment, content: Content | None = None, approval: Approval | None = None
) -> AppointmentMade:
    """As `content` says, or with what was held; now those who are to come are asked."""
    said = content or content_of(appointment)
    kind = Appointment.Kind.MEETING if said.kind == Appointment.Kind.HOLD else said.kind
    confirmed = said.but(kind=kind, status=Appointment.Status.CONFIRMED, held_until=None)
    return AppointmentMade(appointment=writing.write(actor, appointment.calendar, confirmed, appointment=appointment))
