"""Say whether one comes."""

from datetime import datetime

from vorzimmer.agreements.models import Approval
from vorzimmer.calendars.answering import note_answer
from vorzimmer.calendars.entries import AppointmentAnswered
from vorzimmer.calendars.models import Attendee
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.settling import settled
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.answer, act=Act("accept_appointment"))
def answer_appointment(
    *, actor: Actor, attendee: Attendee, answer: str, comment: str = "", occurrence: datetime | None = None,
    following: bool = False, approval: Approval | None = None,
) -> AppointmentAnswered:  # fmt: skip
    """`answer` is accepted, declined, tentative or open: for all, one `occurrence`, or from it on (`following`).

    Later answers replace earlier ones. NoSuchDate if the series has no such date; ValueError for another answer.
    """
    date = note_answer(attendee, answer, comment, occurrence, following=following)
    return AppointmentAnswered(
        appointment=settled(attendee.appointment), attendee=attendee, answer=answer, comment=comment.strip()[:500],
        date=date,
    )  # fmt: skip
