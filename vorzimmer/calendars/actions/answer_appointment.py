"""Say whether one comes."""

from datetime import datetime

from vorzimmer.agreements.models import Approval
from vorzimmer.calendars.entries import AppointmentAnswered
from vorzimmer.calendars.models import Attendee, OneAnswer
from vorzimmer.calendars.recurrence import stamp_of
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.series import must_have
from vorzimmer.calendars.settling import settled
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.answer, act=Act("accept_appointment"))
def answer_appointment(
    *, actor: Actor, attendee: Attendee, answer: str, comment: str = "", occurrence: datetime | None = None,
    approval: Approval | None = None,
) -> AppointmentAnswered:  # fmt: skip
    """`answer` is accepted, declined, tentative or open; with `occurrence` for one date of a series only.

    Later answers replace earlier ones. NoSuchDate if the series has no such date; ValueError for another answer.
    """
    said, words = Attendee.Answer(answer), comment.strip()[:500]
    appointment = attendee.appointment
    date = ""
    if occurrence is not None and appointment.is_series:
        must_have(appointment, occurrence)
        date = stamp_of(occurrence)
        fields = {"answer": said, "comment": words, "answered_at": clock.now()}
        OneAnswer.objects.update_or_create(attendee=attendee, original_at=occurrence, defaults=fields)
    else:
        attendee.change(answer=said, answered_at=clock.now(), comment=words, sequence=appointment.sequence)
    return AppointmentAnswered(
        appointment=settled(appointment), attendee=attendee, answer=said, comment=words, date=date
    )
