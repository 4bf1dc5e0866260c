"""Who may ask for an access, give, look through and revoke it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.vault.models import Access, Holding

Reason = str | Promise | None
State = Access.State


def see(actor: Actor, engagement: Engagement) -> bool:
    """Both sides, who coordinates, and supervisors; no query beyond the team."""
    part = engagement.team.part_of(actor)
    return engagement.team.coordinates(actor) or (part is not None and part.role != "observer")


def arrange(actor: Actor, engagement: Engagement) -> Reason:
    """The client's side, whose systems they are, and who coordinates."""
    team = engagement.team
    if team.side_of(actor) == "client" or team.coordinates(actor):
        return None
    return _("The client or the coordination arranges accesses.")


def ask(actor: Actor, engagement: Engagement) -> Reason:
    """Both sides and who coordinates, until the engagement has ended."""
    if engagement.stage == engagement.Stage.ENDED:
        return _("This engagement has ended.")
    return _takes_part(actor, engagement)


def give(actor: Actor, place: Engagement | Access) -> Reason:
    """Whoever arranges accesses: one that was asked for, or right away."""
    engagement = place.engagement if isinstance(place, Access) else place
    if isinstance(place, Access) and place.state != State.ASKED:
        return _("This has been answered already.")
    if engagement.stage == engagement.Stage.ENDED:
        return _("This engagement has ended.")
    return arrange(actor, engagement)


def decline(actor: Actor, access: Access) -> Reason:
    """Whoever could give it; whoever asked takes it back."""
    if access.state != State.ASKED:
        return _("This has been answered already.")
    return None if access.asked_by_id == actor.id else arrange(actor, access.engagement)


def change(actor: Actor, access: Access) -> Reason:
    """Whoever arranges it, until it is revoked."""
    if access.state in (State.REVOKED, State.DECLINED):
        return _("This access is no longer in force.")
    return arrange(actor, access.engagement)


def review(actor: Actor, access: Access) -> Reason:
    """Whoever arranges it and whoever revokes it, as long as somebody uses it."""
    if not access.is_open:
        return _("This access is no longer in force.")
    if access.engagement.stage == Engagement.Stage.ENDED:
        return _("This engagement has ended. The access is to be revoked.")
    if not access.holdings.filter(until=None).exists():
        return _("Nobody uses this access any more. It is to be revoked.")
    return _sees_to_it(actor, access)


def want_revoked(actor: Actor, access: Access) -> Reason:
    """Both sides and who coordinates; anybody when the engagement has ended, because then it holds for all."""
    if access.state != State.GIVEN:
        return _("This access is not in force, or is to be revoked already.")
    if access.engagement.stage == Engagement.Stage.ENDED:
        return None
    return _takes_part(actor, access.engagement)


def revoke(actor: Actor, access: Access) -> Reason:
    """Whoever arranges it, and whoever is named for it."""
    if not access.is_open:
        return _("This access is no longer in force.")
    return _sees_to_it(actor, access)


def rotated(actor: Actor, access: Access) -> Reason:
    """Whoever sees to it, once somebody who knew the password has left."""
    if access.rotate_wanted_at is None:
        return _("Nothing is to be changed there.")
    return _sees_to_it(actor, access)


def end_holding(actor: Actor, holding: Holding) -> Reason:
    """The person, whoever arranges it; anybody once the person no longer belongs to the engagement."""
    if holding.until is not None:
        return _("This person no longer uses the access.")
    engagement = holding.access.engagement
    gone = holding.membership_id not in engagement.team.everyone or engagement.stage == engagement.Stage.ENDED
    if gone or holding.membership_id == actor.id:
        return None
    return arrange(actor, engagement)


def _sees_to_it(actor: Actor, access: Access) -> Reason:
    if access.revoke_owner_id == actor.id and access.engagement.team.part_of(actor) is not None:
        return None
    return arrange(actor, access.engagement)


def _takes_part(actor: Actor, engagement: Engagement) -> Reason:
    if engagement.team.side_of(actor) is None and not engagement.team.coordinates(actor):
        return _("You can look on here, but not change accesses.")
    return None
