"""Who may make, move, cancel and answer appointments. A rule answers None (yes), or the reason why not."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.access import Access, How, access_to, is_own, sees_appointment
from vorzimmer.calendars.models import Appointment, Attendee, Calendar, Reminder
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door

Reason = str | Promise | None
ONLY_LOOK = _("You can look at this calendar, but not write in it.")
NOT_CANCELLED = _("This appointment is not cancelled.")
BY_ITSELF = _("This happens by itself when its time has come.")


def make(actor: Actor, calendar: Calendar) -> Reason:
    """In one's own calendar, in the engagement's, and as an assistant in that of a client who shares it."""
    if calendar.archived_at is not None:
        return _("This calendar is no longer kept.")
    return None if access_to(actor, calendar).writes else ONLY_LOOK


def change(actor: Actor, appointment: Appointment) -> Reason:
    """Whoever writes in the calendar; what is private is only for whom it belongs to."""
    access = access_to(actor, appointment.calendar)
    if not access.writes:
        return ONLY_LOOK
    if appointment.private and not is_own(actor, appointment):
        return _("This is private. Only the person whose appointment it is can change it.")
    if appointment.is_cancelled:
        return _("This appointment was cancelled.")
    return None


def move(actor: Actor, appointment: Appointment) -> Reason:
    """The same; what is marked as not movable moves only whom it belongs to, and who invited from outside decides."""
    if reason := change(actor, appointment):
        return reason
    if appointment.organiser_email:
        return _("Whoever invited decides about the time. You can answer, or propose another one.")
    return _fixed(actor, appointment)


def cancel(actor: Actor, appointment: Appointment) -> Reason:
    """As for moving, but one's own calendar is one's own: an invitation can be taken out of it."""
    return change(actor, appointment) or _fixed(actor, appointment)


def restore(actor: Actor, appointment: Appointment) -> Reason:
    """Whoever could have cancelled it."""
    if not appointment.is_cancelled and not appointment.is_series:
        return NOT_CANCELLED
    if not access_to(actor, appointment.calendar).writes:
        return ONLY_LOOK
    if appointment.private and not is_own(actor, appointment):
        return _("This is private. Only the person whose appointment it is can change it.")
    return None


def remove(actor: Actor, appointment: Appointment) -> Reason:
    """Whom it belongs to; with guests it is cancelled instead, so that they hear of it."""
    if not access_to(actor, appointment.calendar).writes:
        return ONLY_LOOK
    if not is_own(actor, appointment) and appointment.made_by_id != actor.id:
        return _("Only the person whose appointment it is can delete it.")
    others = [each for each in appointment.attendees.all() if each.membership_id != actor.id]
    if others and not appointment.is_cancelled and not appointment.organiser_email:
        return _("Others were asked to come. Cancel it, so that they hear of it.")
    return None


def answer(actor: Actor, attendee: Attendee) -> Reason:
    """Whoever was asked; for a client also who writes in their calendar; a guest by the link or the mail they got."""
    if attendee.appointment.is_cancelled:
        return _("This appointment was cancelled.")
    if attendee.membership_id == actor.id:
        return None
    if attendee.is_guest:
        return None if actor.door in (Door.OUTSIDE, Door.MAIL) else _("Only they can say whether they come.")
    return None if answering(actor, attendee).writes else _("Only they can say whether they come.")


def answering(actor: Actor, attendee: Attendee) -> Access:
    """What the actor may do in the calendar of whoever was asked."""
    theirs = Calendar.objects.filter(owner=attendee.membership_id, main=True).select_related("owner").first()
    return access_to(actor, theirs) if theirs is not None else Access()


def hold(actor: Actor, calendar: Calendar) -> Reason:
    """Whoever may make an appointment."""
    return make(actor, calendar)


def decide_hold(actor: Actor, appointment: Appointment) -> Reason:
    """Whoever writes in the calendar, as long as it is held."""
    if not appointment.is_held:
        return _("This time is no longer held.")
    return None if access_to(actor, appointment.calendar).writes else ONLY_LOOK


def expire_hold(actor: Actor, appointment: Appointment) -> Reason:
    """The clock."""
    if not appointment.is_held or appointment.held_until is None or appointment.held_until > clock.now():
        return _("This time is no longer held.")
    return None if actor.door == Door.SCHEDULE else BY_ITSELF


def set_reminder(actor: Actor, appointment: Appointment) -> Reason:
    """Everybody who sees what it is."""
    how = sees_appointment(actor, appointment, access_to(actor, appointment.calendar))
    return None if how in (How.ALL, How.DETAILS) else ONLY_LOOK


def remind(actor: Actor, reminder: Reminder) -> Reason:
    """The clock, once its moment has come."""
    if reminder.due_at is None or reminder.due_at > clock.now():
        return _("Nobody has to be told of this now.")
    return None if actor.door == Door.SCHEDULE else BY_ITSELF


def _fixed(actor: Actor, appointment: Appointment) -> Reason:
    if appointment.movable or is_own(actor, appointment):
        return None
    return _("This is marked as not movable. Only the person whose appointment it is can change that.")
