"""Who may decide what has come from outside. A rule answers None (yes), or the reason why not."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendar_mail.models import Counter, Invited, Unexpected
from vorzimmer.calendars.access import access_to
from vorzimmer.calendars.models import Appointment, Attendee, Calendar
from vorzimmer.calendars.recurrence import Occurrence
from vorzimmer.calendars.rules import appointments as calendar_rules
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door

Reason = str | Promise | None
FROM_OUTSIDE = (Door.MAIL, Door.OUTSIDE)
BY_MAIL = _("This comes by mail only.")


def propose_other_time(actor: Actor, attendee: Attendee) -> Reason:
    """Whoever was asked; a guest by mail or by their link. As long as it is not over."""
    appointment = attendee.appointment
    if not attendee.is_guest and attendee.membership_id == appointment.organiser_id:
        return _("Whoever arranged it can move it.")
    if attendee.is_guest and actor.door not in FROM_OUTSIDE:
        return _("Only they can say which time suits them.")
    return open_to_guests(appointment) or calendar_rules.answer(actor, attendee)


def open_to_guests(appointment: Appointment) -> Reason:
    """Whether guests can still say something to it."""
    if appointment.is_cancelled:
        return _("This appointment was cancelled.")
    if appointment.ends_for_good_at is not None and appointment.ends_for_good_at < clock.now():
        return _("This appointment is over.")
    return None


def date_open_to_guests(date: Occurrence) -> Reason:
    """The same for one date of a series."""
    if date.is_cancelled:
        return _("This date was cancelled.")
    return _("This date is over.") if date.ends_at < clock.now() else open_to_guests(date.appointment)


def accept(actor: Actor, counter: Counter) -> Reason:
    """Whoever may move the appointment."""
    return _decided(counter) or calendar_rules.move(actor, counter.appointment)


def refuse(actor: Actor, counter: Counter) -> Reason:
    """Whoever may change the appointment: that it stays is no change in anybody's name."""
    return _decided(counter) or calendar_rules.change(actor, counter.appointment)


def decline_counter(actor: Actor, counter: Counter) -> Reason:
    """Whoever invited, by mail."""
    return _decided(counter) or (None if actor.door in FROM_OUTSIDE else BY_MAIL)


def delegate(actor: Actor, attendee: Attendee) -> Reason:
    """A guest for themselves, by mail or by their link, to what we have arranged."""
    if not attendee.is_guest or actor.door not in FROM_OUTSIDE:
        return _("Only they can say who comes in their place.")
    if attendee.appointment.organiser_email:
        return BY_MAIL
    return open_to_guests(attendee.appointment)


def decide_unexpected(actor: Actor, guest: Unexpected) -> Reason:
    """Whoever may change the appointment, until somebody has decided."""
    if not guest.is_open:
        return _("Somebody has decided this already.")
    return calendar_rules.change(actor, guest.appointment)


def note_from_outside(actor: Actor, appointment: Appointment) -> Reason:
    """The letterbox, in the name of whoever has the calendar."""
    return None if actor.door in FROM_OUTSIDE else BY_MAIL


def note_undelivered(actor: Actor, invited: Invited) -> Reason:
    """The letterbox."""
    return None if actor.door in FROM_OUTSIDE else BY_MAIL


def receive(actor: Actor, calendar: Calendar) -> Reason:
    """The letterbox, into a calendar that is kept."""
    if calendar.archived_at is not None:
        return _("This calendar is no longer kept.")
    return None if actor.door in FROM_OUTSIDE else BY_MAIL


def renew_address(actor: Actor, calendar: Calendar) -> Reason:
    """Whoever writes in the calendar."""
    return None if access_to(actor, calendar).writes else calendar_rules.ONLY_LOOK


def _decided(counter: Counter) -> Reason:
    return None if counter.is_open else _("Somebody has decided this already.")
