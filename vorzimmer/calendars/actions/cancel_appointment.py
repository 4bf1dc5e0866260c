"""Say that an appointment does not take place."""

from datetime import datetime

from vorzimmer.agreements.models import Approval
from vorzimmer.calendars import writing
from vorzimmer.calendars.entries import AppointmentCancelled
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import stamp_of
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.series import end_before, must_have
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.cancel, act=Act("accept_appointment"))
def cancel_appointment(
    *, actor: Actor, appointment: Appointment, words: str = "", occurrence: datetime | None = None,
    following: bool = False, approval: Approval | None = None,
) -> AppointmentCancelled:  # fmt: skip
    """All of it, one date, or one and all after it. `words` go to those who were asked to come.

    It can be restored, but for dates cut off with `following`. NoSuchDate if the series has no such date.
    """
    said = words.strip()
    if occurrence is None or not appointment.is_series:
        cancelled = writing.cancel(appointment, said)
        return AppointmentCancelled(appointment=cancelled, words_to_guests=said)
    must_have(appointment, occurrence)
    if following and occurrence > appointment.starts_at:
        cancelled = end_before(appointment, occurrence)
    elif following:
        cancelled = writing.cancel(appointment, said)
    else:
        cancelled = writing.write_date(appointment, occurrence, status=Appointment.Status.CANCELLED)
    return AppointmentCancelled(
        appointment=cancelled, date=stamp_of(occurrence), following=following, words_to_guests=said
    )
