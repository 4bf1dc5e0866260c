"""Add somebody to the guests who answered without having been asked."""

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import UnexpectedGuestAdmitted
from vorzimmer.calendar_mail.models import Unexpected
from vorzimmer.calendar_mail.sending import plan
from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Guest
from vorzimmer.calendars.queries import content_of
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.decide_unexpected)
def admit_unexpected_guest(*, actor: Actor, guest: Unexpected) -> UnexpectedGuestAdmitted:
    """They get the invitation themselves from now on; what they answered holds."""
    appointment = guest.appointment
    content = content_of(appointment)
    added = Guest(None, guest.name, guest.email)
    content = content.but(guests=(*content.guests, added))
    changed = writing.write(
        actor, appointment.calendar, content, appointment=appointment, answers={guest.email: guest.answer}
    )
    guest.enter(Unexpected.State.ADMITTED)
    plan(changed, actor.membership)
    return UnexpectedGuestAdmitted(appointment=changed, guest=str(guest), unexpected=guest)
