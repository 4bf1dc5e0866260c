"""Which tokens a person sees, and whom a secret belongs to."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django_scopes import scopes_disabled

from vorzimmer.api.models import Token
from vorzimmer.api.models.token import hash_of
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


def visible_tokens(actor: Actor) -> "QuerySet[Token]":
    """One's own; all of the workspace for the owner."""
    tokens = Token.objects.select_related("membership__user")
    return tokens if actor.role == Membership.Role.OWNER else tokens.filter(membership=actor.membership)


def my_tokens(actor: Actor) -> list[Token]:
    """Those that still work, newest first."""
    mine = Token.objects.filter(membership=actor.membership, revoked_at=None, expires_at__gt=clock.now())
    return list(mine.order_by("-id"))


def tokens_of_others(actor: Actor) -> list[Token]:
    """What the owner should know of: tokens of the others that still work, by person."""
    if actor.role != Membership.Role.OWNER:
        return []
    working = visible_tokens(actor).filter(revoked_at=None, expires_at__gt=clock.now(), membership__left_at=None)
    return list(working.exclude(membership=actor.membership).order_by("membership__user__name", "-id")[:200])


def get_token(actor: Actor, pk: UUID) -> Token:
    """404 if there is none that the actor may see."""
    return get_object_or_404(visible_tokens(actor), pk=pk)


def token_with(secret: str) -> Token | None:
    """The working token of somebody who is still here; asked before there is a scope. One query."""
    with scopes_disabled():
        known = Token.objects.select_related("membership__user", "membership__workspace")
        token = known.filter(secret_hash=hash_of(secret)).first()
    if token is None or not token.works(clock.now()):
        return None
    member = token.membership
    return token if member.left_at is None and member.user.is_active else None
