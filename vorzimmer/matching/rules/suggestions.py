"""Who suggests, and who answers."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.matching.models import Need, ShortlistEntry
from vorzimmer.people.actor import Actor

from . import needs

type Reason = str | Promise | None
MOST = 3
"""A shortlist is short: so many at most are asked or interested at a time."""


def suggest(actor: Actor, need: Need) -> Reason:
    """The coordination, as long as somebody is looked for; how many stand on the list is looked at by the action."""
    if not need.is_looking:
        return needs.arrange(actor, need) or _("Nobody is looked for here any more.")
    return needs.arrange(actor, need)


def accept(actor: Actor, entry: ShortlistEntry) -> Reason:
    """Whoever was asked, as long as somebody is looked for."""
    if reason := _is_theirs(actor, entry):
        return reason
    if entry.state != entry.State.PROPOSED:
        return _("This has been answered already.")
    return None


def decline(actor: Actor, entry: ShortlistEntry) -> Reason:
    """Whoever was asked; also after a yes, until somebody is found."""
    if reason := _is_theirs(actor, entry):
        return reason
    if entry.state not in entry.STANDING:
        return _("This has been answered already.")
    return None


def withdraw(actor: Actor, entry: ShortlistEntry) -> Reason:
    """The coordination, while the person is on the list."""
    if entry.state not in entry.STANDING:
        return _("This person is no longer on the list.")
    return needs.arrange(actor, entry.need)


def _is_theirs(actor: Actor, entry: ShortlistEntry) -> Reason:
    if entry.profile.membership_id != actor.id:
        return _("Only whoever was asked answers.")
    if not entry.need.is_looking:
        return _("Nobody is looked for here any more.")
    return None
