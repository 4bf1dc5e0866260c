"""Change what an appointment is about, with whom, or when."""

from datetime import datetime

from vorzimmer.agreements.models import Approval
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.entries import AppointmentChanged
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import stamp_of
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.series import change_dates, must_have
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.texts import must_say


@action(may=rules.change, act=Act("accept_appointment"))
def change_appointment(
    *, actor: Actor, appointment: Appointment, content: Content, occurrence: datetime | None = None,
    following: bool = False, approval: Approval | None = None,
) -> AppointmentChanged:  # fmt: skip
    """All of it; with `occurrence` (an original start) one date; with `following` that date and all after it.

    NoSuchDate if the series has no such date; NotAllowed as for making and, with another time, as for moving.
    """
    must_say(content.title)
    date = occurrence if occurrence is not None and appointment.is_series else None
    there = must_have(appointment, date) if date else appointment
    moves = (content.starts_at, content.ends_at) != (there.starts_at, there.ends_at)
    if moves and (reason := rules.move(actor, appointment)):
        raise NotAllowed(reason)
    changed = change_dates(actor, appointment, content, occurrence, following=following)
    return AppointmentChanged(appointment=changed, date=stamp_of(date) if date else "", following=following)
