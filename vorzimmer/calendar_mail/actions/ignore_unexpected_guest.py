"""Leave somebody out who answered without having been asked."""

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import UnexpectedGuestIgnored
from vorzimmer.calendar_mail.models import Unexpected
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.decide_unexpected)
def ignore_unexpected_guest(*, actor: Actor, guest: Unexpected) -> UnexpectedGuestIgnored:
    """Nobody tells them anything."""
    guest.enter(Unexpected.State.IGNORED)
    return UnexpectedGuestIgnored(appointment=guest.appointment, guest=str(guest), unexpected=guest)
