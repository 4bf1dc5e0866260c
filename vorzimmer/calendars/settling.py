"""What follows from every change of an appointment: the calendar counts up, its text and its reminders are made anew."""

from copy import copy
from datetime import timedelta

from django.db.models import prefetch_related_objects

from vorzimmer.calendars.models import Appointment, Reminder
from vorzimmer.calendars.recurrence import next_occurrence, span
from vorzimmer.foundation import clock

KNOWN = ("attendees__membership__user", "attendees__one_answers", "changed", "reminders")


def settled(appointment: Appointment) -> Appointment:
    """Call it after every change. The appointment comes back as it is now."""
    from vorzimmer.calendars.ics import component_of

    calendar = appointment.calendar
    version = calendar.count_up()
    rows = Appointment.objects.select_related("organiser__user", "made_by__user", "task")
    fresh: Appointment = rows.get(pk=appointment.pk)
    fresh.calendar = calendar
    # What is read on a copy does not grow old on the row that others go on with.
    full = copy(fresh)
    prefetch_related_objects([full], *KNOWN)
    earliest, ends = span(full, list(full.changed.all()))
    full.changed_at = clock.now()
    fresh.change(
        version=version, changed_at=full.changed_at, earliest_at=earliest, ends_for_good_at=ends,
        component=component_of(full),
    )  # fmt: skip
    for reminder in full.reminders.all():
        reminder.appointment = fresh
        plan_reminder(reminder)
    return fresh


def plan_reminder(reminder: Reminder) -> None:
    """Find out when to tell next: before the first date ahead of which its person has not been told."""
    appointment, now = reminder.appointment, clock.now()
    coming = next_occurrence(appointment, now)
    if coming is not None and coming.starts_at == reminder.told_for:
        coming = next_occurrence(appointment, coming.starts_at)
    if coming is None:
        reminder.expect(None, None)
    else:
        reminder.expect(coming.starts_at - timedelta(minutes=reminder.minutes), coming.starts_at)
