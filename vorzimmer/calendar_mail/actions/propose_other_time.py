"""Somebody who was asked proposes another time."""

from datetime import datetime

from django.utils.translation import gettext as _

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import TimeProposed
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.calendars.answering import note_answer
from vorzimmer.calendars.models import Attendee
from vorzimmer.calendars.recurrence import stamp_of
from vorzimmer.calendars.series import must_have
from vorzimmer.calendars.settling import settled
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=rules.propose_other_time)
def propose_other_time(
    *, actor: Actor, attendee: Attendee, starts_at: datetime, ends_at: datetime, comment: str = "",
    occurrence: datetime | None = None,
) -> TimeProposed:  # fmt: skip
    """It replaces what they proposed for the same date before, or for any when it is for all of them.

    Somebody of the house comes if need be until it is decided.

    NotAllowed for a time that has passed or ends before it begins.
    """
    if starts_at < clock.now() or ends_at < starts_at:
        raise NotAllowed(_("This time has passed, or ends before it begins."))
    appointment = attendee.appointment
    original = occurrence if appointment.is_series else None
    if original is not None:
        must_have(appointment, original)
    for before in Counter.objects.filter(attendee=attendee, state=Counter.State.OPEN):
        if original in (None, before.original_at):
            before.decide(Counter.State.OUTDATED)
    counter = Counter.objects.create(
        appointment=appointment, attendee=attendee, original_at=original, starts_at=starts_at, ends_at=ends_at,
        comment=comment.strip()[:500], sequence=appointment.sequence,
    )  # fmt: skip
    if not attendee.is_guest:
        note_answer(attendee, Attendee.Answer.TENTATIVE, comment, original)
        appointment = settled(appointment)
    date = stamp_of(original) if original else ""
    return TimeProposed(appointment=appointment, guest=attendee.shown_name, counter=counter, date=date)
