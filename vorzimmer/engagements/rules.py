"""Who may arrange engagements. A rule answers None (yes), or the reason why not."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.team import SIDES
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


def propose_language(actor: Actor, engagement: Engagement) -> Reason:
    """Either side, as long as it works together and nothing is proposed yet."""
    if engagement.stage == engagement.Stage.ENDED:
        return _("This engagement has ended.")
    if engagement.language_wanted:
        return _("A language has been proposed already; it has not been answered yet.")
    return _one_of_the_two_sides(actor, engagement)


def confirm_language(actor: Actor, engagement: Engagement) -> Reason:
    """The side that has not proposed it."""
    if reason := decline_language(actor, engagement):
        return reason
    proposing = next((p for p in engagement.team.parts if p.membership_id == engagement.language_wanted_by_id), None)
    if proposing is None:
        return _("Whoever proposed this no longer belongs to the engagement. Propose it anew.")
    if SIDES.get(proposing.role) == engagement.team.side_of(actor):
        return _("The other side answers this.")
    return None


def decline_language(actor: Actor, engagement: Engagement) -> Reason:
    """Either side: the one refuses it, the other takes it back."""
    if not engagement.language_wanted:
        return _("No language is proposed here any more.")
    return _one_of_the_two_sides(actor, engagement)


def change_part(actor: Actor, part: Part) -> Reason:
    """The coordination, as long as the part lasts."""
    if part.until is not None:
        return _("This person no longer belongs to the engagement.")
    return arrange(actor, part.engagement)


def _one_of_the_two_sides(actor: Actor, engagement: Engagement) -> Reason:
    if engagement.team.side_of(actor) is None:
        return _("The client and the assistants agree on their language.")
    return None


def _coordination_or_client(actor: Actor, engagement: Engagement) -> Reason:
    if engagement.team.coordinates(actor) or engagement.team.may_decide(actor):
        return None
    return _("Only the coordination or a deciding contact can do that.")
