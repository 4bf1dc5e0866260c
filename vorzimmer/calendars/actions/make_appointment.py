"""Make an appointment."""

from vorzimmer.agreements.models import Approval
from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.entries import AppointmentMade
from vorzimmer.calendars.models import Calendar
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.texts import must_say


@action(may=rules.make, act=Act("accept_appointment"))
def make_appointment(
    *, actor: Actor, calendar: Calendar, content: Content, approval: Approval | None = None
) -> AppointmentMade:
    """Whoever is asked to come is told, guests from outside by mail. Double booking is told, not forbidden.

    An assistant does it in the client's name where guests from outside come, or hours are not the client's: then the
    agreement is asked. NotAllowed without a title, if it ends before it begins, or for a rule that cannot be kept.
    """
    must_say(content.title)
    return AppointmentMade(appointment=writing.write(actor, calendar, content))
