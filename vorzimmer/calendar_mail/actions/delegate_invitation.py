"""A guest sends somebody else in their place."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import InvitationDelegated
from vorzimmer.calendar_mail.models import Unexpected
from vorzimmer.calendar_mail.sending import plan
from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Guest
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.calendars.queries import content_of
from vorzimmer.calendars.settling import settled
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=rules.delegate)
def delegate_invitation(
    *, actor: Actor, attendee: Attendee, email: str, name: str = "", comment: str = ""
) -> InvitationDelegated:
    """They are a guest from now on and get the invitation; what they have answered already holds.

    Whom the guest had sent before is no longer asked. NotAllowed for the guest's own address, or none.
    """
    email, appointment = email.strip().lower(), attendee.appointment
    _must_be_another(email, attendee)
    known = Unexpected.objects.filter(appointment=appointment, email=email).first()
    _ask(actor, appointment, attendee, Guest(
        None, " ".join(name.split())[:120] or (known.name if known else ""), email, role=attendee.role,
        language=attendee.language, delegated_from=attendee.email,
    ), known)  # fmt: skip
    attendee.refresh_from_db()
    attendee.change(
        answer=Attendee.Answer.DELEGATED, answered_at=clock.now(), comment=comment.strip()[:500], delegated_to=email,
        sequence=appointment.sequence,
    )  # fmt: skip
    changed = settled(appointment)
    if known is not None:
        known.enter(Unexpected.State.ADMITTED)
    plan(changed, actor.membership)
    return InvitationDelegated(
        appointment=changed, guest=attendee.shown_name, attendee=attendee, delegate=name.strip() or email
    )  # fmt: skip


def _must_be_another(email: str, attendee: Attendee) -> None:
    try:
        validate_email(email)
    except ValidationError as wrong:
        raise NotAllowed(_("This is no mail address.")) from wrong
    if email == attendee.email:
        raise NotAllowed(_("That is your own address."))


def _ask(
    actor: Actor, appointment: Appointment, attendee: Attendee, delegate: Guest, known: Unexpected | None
) -> None:  # fmt: skip
    """Who is there already stays as they are; if they had passed it on themselves, they are asked again."""
    content, before = content_of(appointment), attendee.delegated_to
    guests = [
        each for each in content.guests
        if not (before and before != delegate.email and each.email == before and each.delegated_from == attendee.email)
    ]  # fmt: skip
    there = appointment.attendees.filter(email=delegate.email).first()
    if there is None:
        guests.append(delegate)
    elif there.answer == Attendee.Answer.DELEGATED:
        there.change(answer=Attendee.Answer.OPEN, answered_at=None, delegated_to="")
        guests = [each for each in guests if each.email != delegate.email] + [delegate]
    said: dict[UUID | str, str] = {delegate.email: known.answer} if known is not None and there is None else {}
    writing.write(actor, appointment.calendar, content.but(guests=tuple(guests)), appointment=appointment, answers=said)
