"""Note what a guest wrote instead of pressing a button."""

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import GuestWrote
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor

MOST = 2000


@action(may=rules.note_from_outside)
def note_guest_words(*, actor: Actor, appointment: Appointment, attendee: Attendee, text: str) -> GuestWrote:
    """The words stand beside the guest; whether they come, they have not said with that."""
    words = text.strip()[:MOST]
    attendee.change(comment=words[:500])
    return GuestWrote(appointment=appointment, guest=attendee.shown_name, attendee=attendee, text=words)
