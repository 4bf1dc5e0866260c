"""Say that an appointment takes place after all."""

from datetime import datetime

from vorzimmer.agreements.models import Approval
from vorzimmer.calendars import writing
from vorzimmer.calendars.entries import AppointmentRestored
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import stamp_of
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.series import must_have
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.restore, act=Act("accept_appointment"))
def restore_appointment(
    *, actor: Actor, appointment: Appointment, occurrence: datetime | None = None, approval: Approval | None = None
) -> AppointmentRestored:
    """All of it, or one date of a series. NoSuchDate if the series has no such date; NotAllowed if it is not cancelled."""
    if occurrence is not None and appointment.is_series and not appointment.is_cancelled:
        must_have(appointment, occurrence)
        restored = writing.write_date(appointment, occurrence, status=Appointment.Status.CONFIRMED)
        return AppointmentRestored(appointment=restored, date=stamp_of(occurrence))
    if not appointment.is_cancelled:
        raise NotAllowed(rules.NOT_CANCELLED)
    return AppointmentRestored(appointment=writing.restore(appointment))
