"""An account elsewhere is its person's own: nobody else looks at it or changes it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.caldav.models import Conflict, Connection, Linked
from vorzimmer.calendars.models import Appointment
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership

Reason = str | Promise | None
OWN_ONLY = _("Only your own calendars can be kept in step with an account of yours.")


def connect(actor: Actor, membership: Membership) -> Reason:
    """For oneself, and not by a program: it would have to know the password."""
    if membership.pk != actor.id:
        return _("Everybody connects their own calendars.")
    if actor.door != Door.WEB and actor.door != Door.SETUP:
        return _("Calendars are connected on the page for it, by a person.")
    return None


def arrange(actor: Actor, connection: Connection) -> Reason:
    """Its person, as long as it is there."""
    if connection.ended_at is not None:
        return _("This connection has been ended.")
    if connection.membership_id != actor.id:
        return _("Only the person whose calendar it is can change this.")
    return None


def resume(actor: Actor, connection: Connection) -> Reason:
    """Its person, when it does not run."""
    if connection.is_on:
        return _("It is kept in step already.")
    return arrange(actor, connection)


def found(actor: Actor, linked: Linked) -> Reason:
    """The clock, in the name of whoever connected it."""
    if actor.door != Door.SCHEDULE:
        return _("The house finds this out by itself.")
    return arrange(actor, linked.connection)


def decide(actor: Actor, linked: Linked) -> Reason:
    """Its person, when there is something to decide."""
    if not linked.asks:
        return _("There is nothing to decide any more.")
    return arrange(actor, linked.connection)


def settle(actor: Actor, conflict: Conflict) -> Reason:
    """Its person, once."""
    if conflict.settled_at is not None:
        return _("This has been decided already.")
    return arrange(actor, conflict.linked.connection)


def follow(actor: Actor, appointment: Appointment) -> Reason:
    """A pass, in the calendar of whoever connected it."""
    if actor.door != Door.CALDAV:
        return _("The house finds this out by itself.")
    return None if appointment.calendar.owner_id == actor.id else OWN_ONLY
