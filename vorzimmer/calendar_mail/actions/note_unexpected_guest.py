"""Note that somebody answered who was not asked."""

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import UnexpectedGuestAnswered
from vorzimmer.calendar_mail.models import Unexpected
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.note_from_outside)
def note_unexpected_guest(
    *, actor: Actor, appointment: Appointment, email: str, answer: str, name: str = "", comment: str = ""
) -> UnexpectedGuestAnswered:
    """Once per address; a later answer replaces the earlier one, what was decided about them stays."""
    fields = {"name": name[:120], "answer": answer, "comment": comment.strip()[:500]}
    guest, _made = Unexpected.objects.update_or_create(appointment=appointment, email=email.lower(), defaults=fields)
    return UnexpectedGuestAnswered(appointment=appointment, guest=str(guest), unexpected=guest)
