"""Who belongs to the workspace, and who has been invited."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.members import rules
from vorzimmer.members.models import Invitation
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


def roles(actor: Actor) -> list[tuple[str, str]]:
    """Roles that the actor may give."""
    return [(value, str(label)) for value, label in Membership.Role.choices if rules.give_role(actor, value) is None]


def member_with(email: str) -> Membership | None:
    """Whoever is here with this address already."""
    return Membership.objects.filter(user__email=email.strip().lower(), left_at=None).select_related("user").first()


def members(actor: Actor) -> "QuerySet[Membership]":
    """Everybody who is here, by name; only for those who run the workspace."""
    if not actor.runs_the_workspace:
        return Membership.objects.none()
    return Membership.objects.filter(left_at=None).select_related("user", "workspace").order_by("user__name", "id")


def get_member(actor: Actor, pk: UUID) -> Membership:
    """404 if there is none that the actor may see."""
    return get_object_or_404(members(actor), pk=pk)


def waiting_invitations(actor: Actor) -> "QuerySet[Invitation]":
    """Invitations that nobody has followed or withdrawn, newest first; their links may have expired."""
    if not actor.runs_the_workspace:
        return Invitation.objects.none()
    waiting = Invitation.objects.filter(accepted_at=None, withdrawn_at=None)
    return waiting.select_related("invited_by__user", "workspace").order_by("-id")


def get_invitation(actor: Actor, pk: UUID) -> Invitation:
    """404 if there is no waiting one that the actor may see."""
    return get_object_or_404(waiting_invitations(actor), pk=pk)
