"""What somebody wants to come back to is their own alone."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.models import FollowUp
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership

Reason = str | Promise | None
OWN = _("Everybody does this for themselves.")


def follow_up(actor: Actor, membership: Membership) -> Reason:
    """Everybody for themselves."""
    return None if membership.pk == actor.id else OWN


def finish(actor: Actor, follow_up: FollowUp) -> Reason:
    """Its person, while it is open."""
    if follow_up.membership_id != actor.id:
        return OWN
    return _("You have seen to this already.") if follow_up.done_at else None


def reopen(actor: Actor, follow_up: FollowUp) -> Reason:
    """Its person, once it is done."""
    if follow_up.membership_id != actor.id:
        return OWN
    return None if follow_up.done_at else _("This is still open.")


def tell(actor: Actor, follow_up: FollowUp) -> Reason:
    """The clock, on its day, once."""
    if follow_up.told_at or follow_up.done_at or follow_up.at > clock.now():
        return _("Nobody has to be told of this now.")
    return None if actor.door == Door.SCHEDULE else _("This happens by itself when its time has come.")
