"""An answer that says: somebody else comes in my place (RFC 5546, 3.2.2.3: PARTSTAT=DELEGATED)."""

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.acting import for_guest
from vorzimmer.calendars import ics
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.people.actor import Door


def delegated(appointment: Appointment, event: ics.ReceivedEvent, guest: Attendee, said: ics.Person) -> bool:
    """Whether it was that, and was written down. The guest says it: nobody gets in by claiming to have been sent.

    Of one date of a series only, the other one is shown as somebody who was not asked: guests are asked to the whole.
    """
    if said.answer != Attendee.Answer.DELEGATED or not said.delegated_to:
        return False
    other = next((each for each in event.attendees if each.email == said.delegated_to), ics.Person(said.delegated_to))
    actor = for_guest(appointment, Door.OUTSIDE)
    if event.recurrence_id is not None and appointment.is_series:
        actions.note_unexpected_guest(
            actor=actor, appointment=appointment, email=other.email, name=other.name, answer=other.answer,
            comment=event.comment,
        )  # fmt: skip
        return False
    if (guest.answer, guest.delegated_to) != (Attendee.Answer.DELEGATED, other.email):
        actions.delegate_invitation(
            actor=actor, attendee=guest, email=other.email, name=other.name, comment=event.comment
        )  # fmt: skip
    return True
