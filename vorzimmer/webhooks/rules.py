"""Who may let the outside hear. A rule answers None (yes), or the reason why not."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace
from vorzimmer.webhooks.models import Dispatch, Endpoint

Reason = str | Promise | None


def look(actor: Actor, workspace: Workspace) -> Reason:
    """The owner."""
    if actor.role != Membership.Role.OWNER:
        return _("Only the owner arranges what other programs hear.")
    return None


def arrange(actor: Actor, endpoint: Endpoint) -> Reason:
    """The owner, as long as it is there."""
    if endpoint.removed_at is not None:
        return _("This webhook has been removed.")
    return look(actor, actor.workspace)


def switch_off(actor: Actor, endpoint: Endpoint) -> Reason:
    """The owner; the clock, in the name of whoever added it."""
    if endpoint.off:
        return _("This webhook is switched off already.")
    if actor.door == Door.SCHEDULE and actor.id == endpoint.member_id:
        return None
    return arrange(actor, endpoint)


def switch_on(actor: Actor, endpoint: Endpoint) -> Reason:
    """The owner, when it is off."""
    if not endpoint.off:
        return _("This webhook is switched on already.")
    return arrange(actor, endpoint)


def test(actor: Actor, endpoint: Endpoint) -> Reason:
    """The owner, when it is on."""
    if endpoint.off:
        return _("This webhook is switched off.")
    return arrange(actor, endpoint)


def replay(actor: Actor, dispatch: Dispatch) -> Reason:
    """The owner, when the endpoint is on and the message is not on its way already."""
    if dispatch.state == Dispatch.State.WAITING:
        return _("It is on its way already.")
    return test(actor, dispatch.endpoint)
