"""Whoever invited calls the appointment off, or one date of it."""

from datetime import datetime

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import InvitationWithdrawn
from vorzimmer.calendars import writing
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import stamp_of
from vorzimmer.calendars.series import end_before, must_have
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.note_from_outside)
def withdraw_invitation(
    *, actor: Actor, appointment: Appointment, sequence: int, words: str = "", occurrence: datetime | None = None,
    following: bool = False,
) -> InvitationWithdrawn:  # fmt: skip
    """It stays in the calendar, crossed out; with `following` it ends before that date. NoSuchDate if there is none."""
    by = appointment.organiser_name or appointment.organiser_email
    if occurrence is not None and following and appointment.starts_at < occurrence:
        must_have(appointment, occurrence)
        gone = end_before(appointment, occurrence, max(sequence, appointment.sequence))
        return InvitationWithdrawn(appointment=gone, by=by, date=stamp_of(occurrence))
    if occurrence is not None and not following and appointment.is_series:
        must_have(appointment, occurrence)
        gone = writing.write_date(appointment, occurrence, sequence=sequence, status=Appointment.Status.CANCELLED)
        return InvitationWithdrawn(appointment=gone, by=by, date=stamp_of(occurrence))
    gone = writing.cancel(appointment, words.strip(), sequence=max(sequence, appointment.sequence))
    return InvitationWithdrawn(appointment=gone, by=by)
