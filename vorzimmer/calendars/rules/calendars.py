"""Who may open and change calendars, and let another program read them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.access import access_to
from vorzimmer.calendars.models import Calendar, Feed
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

Reason = str | Promise | None


def keep(actor: Actor, of: Engagement | Membership) -> Reason:
    """One's own; the engagement's by its two sides and who coordinates it."""
    if isinstance(of, Membership):
        return None if of.pk == actor.id else _("Everybody keeps their own calendar.")
    if of.team.side_of(actor) is not None or of.team.coordinates(actor):
        return None
    return _("You can look on here, but not change the calendar.")


def change(actor: Actor, calendar: Calendar) -> Reason:
    """Its owner; the engagement's by its two sides."""
    if calendar.owner_id is not None:
        return None if calendar.owner_id == actor.id else _("Everybody keeps their own calendar.")
    return None if access_to(actor, calendar).writes else _("You can look on here, but not change the calendar.")


def make_feed(actor: Actor, membership: Membership) -> Reason:
    """Everybody for themselves."""
    return None if membership.pk == actor.id else _("Everybody does this for themselves.")


def revoke_feed(actor: Actor, feed: Feed) -> Reason:
    """Its person, and who runs the workspace."""
    if feed.revoked_at is not None:
        return _("This address is closed already.")
    return (
        None if feed.membership_id == actor.id or actor.runs_the_workspace else _("Everybody does this for themselves.")
    )
