"""Note that a guest was not reached."""

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import InvitationUndelivered
from vorzimmer.calendar_mail.models import Invited
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=rules.note_undelivered)
def note_undelivered(*, actor: Actor, invited: Invited) -> InvitationUndelivered:
    """Whoever invited hears that the address is wrong or does not take mail."""
    if invited.appointment is None:
        raise NotAllowed
    invited.note_undelivered()
    return InvitationUndelivered(appointment=invited.appointment, guest=str(invited), invited=invited)
