"""Tell somebody that an appointment begins soon."""

from vorzimmer.calendars.entries import AppointmentNear
from vorzimmer.calendars.models import Reminder
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.settling import plan_reminder
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.remind)
def remind(*, actor: Actor, reminder: Reminder) -> AppointmentNear:
    """The clock does it, once for each date: the next one is planned in the same transaction."""
    starts_at = reminder.date_at
    reminder.note_told()
    plan_reminder(reminder)
    return AppointmentNear(
        appointment=reminder.appointment, member=str(reminder.membership_id),
        starts_at=starts_at.isoformat() if starts_at else "",
    )  # fmt: skip
