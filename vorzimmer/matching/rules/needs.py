"""Who may look for somebody."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.matching.models import Need
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace

type Reason = str | Promise | None


def describe(actor: Actor, place: Engagement | Workspace) -> Reason:
    """For a new client: who runs the workspace, and clients themselves. In an engagement: the client and the coordination."""
    if isinstance(place, Workspace):
        return enquire(actor, place)
    if place.stage in (place.Stage.PARTING, place.Stage.ENDED):
        return _("This engagement has ended.")
    return _for_the_client(actor, place)


def enquire(actor: Actor, workspace: Workspace) -> Reason:
    """Those who run the workspace, and contacts of clients."""
    if actor.runs_the_workspace or actor.role == Membership.Role.CLIENT:
        return None
    return _("Clients and the coordination look for assistants.")


def change(actor: Actor, need: Need) -> Reason:
    """Until somebody is found."""
    if need.state in (need.State.FILLED, need.State.CLOSED):
        return _("Nobody is looked for here any more.")
    return _for_the_client(actor, need.engagement)


def send(actor: Actor, need: Need) -> Reason:
    """Once, when it says what is to be done."""
    if need.state != need.State.DRAFT:
        return _("It has been sent already.")
    if not need.kinds:
        return _("Say first which kinds of task it is about.")
    return _for_the_client(actor, need.engagement)


def close(actor: Actor, need: Need) -> Reason:
    """Whoever may change it."""
    return change(actor, need)


def reopen(actor: Actor, need: Need) -> Reason:
    """A closed one; a filled one has become an engagement."""
    if need.state != need.State.CLOSED:
        return _("This is not closed.")
    return _for_the_client(actor, need.engagement)


def arrange(actor: Actor, need: Need) -> Reason:
    """Those who coordinate it rank and suggest."""
    if not (actor.runs_the_workspace or need.engagement.team.coordinates(actor)):
        return _("The coordination looks for somebody.")
    if need.state == need.State.DRAFT:
        return _("It is still being described.")
    return None


def _for_the_client(actor: Actor, engagement: Engagement) -> Reason:
    if engagement.team.coordinates(actor) or engagement.team.may_decide(actor):
        return None
    return _("Only the coordination or a deciding contact can do that.")
