"""What somebody says to an invitation, written down in one place."""

from datetime import datetime

from vorzimmer.calendars.models import Attendee, OneAnswer
from vorzimmer.calendars.recurrence import stamp_of
from vorzimmer.calendars.series import must_have
from vorzimmer.foundation import clock


def note_answer(
    attendee: Attendee, answer: str, comment: str, occurrence: datetime | None, *, following: bool = False
) -> str:
    """The stamp of the date it is for, "" for all. Called by actions only, which settle the appointment afterwards.

    With `following` it holds from that date on, and what was said to later ones does not any more. NoSuchDate if the
    series has no such date; ValueError for another answer.
    """
    said, words, appointment = Attendee.Answer(answer), comment.strip()[:500], attendee.appointment
    if occurrence is None or not appointment.is_series:
        attendee.one_answers.filter(following=True).delete()
        attendee.change(answer=said, answered_at=clock.now(), comment=words, sequence=appointment.sequence)
        return ""
    must_have(appointment, occurrence)
    fields = {"answer": said, "comment": words, "answered_at": clock.now()}
    if following:
        attendee.one_answers.filter(original_at__gte=occurrence).delete()
    OneAnswer.objects.update_or_create(
        attendee=attendee, original_at=occurrence, following=following, defaults=fields
    )  # fmt: skip
    return stamp_of(occurrence)
