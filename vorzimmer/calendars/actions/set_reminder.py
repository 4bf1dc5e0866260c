"""Be told before an appointment begins."""

from vorzimmer.calendars.entries import ReminderSet
from vorzimmer.calendars.models import Appointment, Reminder
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.settling import plan_reminder
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor

MOST = 4 * 7 * 24 * 60


@action(may=rules.set_reminder, lock=False)
def set_reminder(*, actor: Actor, appointment: Appointment, minutes: int | None) -> ReminderSet:
    """So many minutes before, at most four weeks, for each date; None: not any more. One per person."""
    mine = Reminder.objects.filter(appointment=appointment, membership=actor.membership)
    if minutes is None:
        mine.delete()
    else:
        found = mine.first() or Reminder(appointment=appointment, membership=actor.membership)
        found.minutes = min(max(minutes, 0), MOST)
        plan_reminder(found)
    return ReminderSet(appointment=appointment, member=str(actor.id), minutes=minutes)
