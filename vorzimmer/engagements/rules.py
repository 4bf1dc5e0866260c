"""Who may arrange engagements. A rule answers None (yes), or the reason why not."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace

Reason = str | Promise | None


def open_engagement(actor: Actor, workspace: Workspace) -> Reason:
    """Those who run the workspace."""
    if not actor.runs_the_workspace:
        return _("Only the owner or the coordination can open an engagement.")
    return None


def arrange(actor: Actor, engagement: Engagement) -> Reason:
    """Those who coordinate it."""
    if not engagement.team.coordinates(actor):
        return _("Only the coordination of this engagement can change that.")
    return None


def pause(actor: Actor, engagement: Engagement) -> Reason:
    """The coordination, or the client's side: it is their work that rests."""
    if engagement.paused_at is not None:
        return _("The engagement is paused already.")
    return _coordination_or_client(actor, engagement)


def resume(actor: Actor, engagement: Engagement) -> Reason:
    """Whoever may pause it."""
    if engagement.paused_at is None:
        return _("The engagement is not paused.")
    return _coordination_or_client(actor, engagement)


def change_part(actor: Actor, part: Part) -> Reason:
    """The coordination, as long as the part lasts."""
    if part.until is not None:
        return _("This person no longer belongs to the engagement.")
    return arrange(actor, part.engagement)


def _coordination_or_client(actor: Actor, engagement: Engagement) -> Reason:
    if engagement.team.coordinates(actor) or engagement.team.may_decide(actor):
        return None
    return _("Only the coordination or a deciding contact can do that.")
