"""Who belongs to the workspace, and who has been invited."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.foundation import clock
from vorzimmer.members.models import Invitation
from vorzimmer.members.models.invitation import VALID_FOR
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

ROLES = Membership.Role.choices


def members(actor: Actor) -> "QuerySet[Membership]":
    """Everybody who is here, by name; only for those who run the workspace."""
    if not actor.runs_the_workspace:
        return Membership.objects.none()
    return Membership.objects.filter(left_at=None).select_related("user", "workspace").order_by("user__name", "id")


def get_member(actor: Actor, pk: UUID) -> Membership:
    """404 if there is none that the actor may see."""
    return get_object_or_404(members(actor), pk=pk)


def open_invitations(actor: Actor) -> "QuerySet[Invitation]":
    """Invitations that can still be followed, newest first."""
    if not actor.runs_the_workspace:
        return Invitation.objects.none()
    fresh = clock.now() - VALID_FOR
    waiting = Invitation.objects.filter(accepted_at=None, withdrawn_at=None, invited_at__gt=fresh)
    return waiting.select_related("invited_by__user", "workspace").order_by("-id")


def get_invitation(actor: Actor, pk: UUID) -> Invitation:
    """404 if there is no open one that the actor may see."""
    return get_object_or_404(open_invitations(actor), pk=pk)
