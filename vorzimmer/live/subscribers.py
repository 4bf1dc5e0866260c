"""Whose stream is it: from the session's cookie to one active membership of one workspace."""

from dataclasses import dataclass
from importlib import import_module
from uuid import UUID

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.db import close_old_connections
from django.http import parse_cookie
from django.utils.crypto import constant_time_compare
from django_scopes import scopes_disabled

from vorzimmer.live.messages import digest
from vorzimmer.people.models import Membership, User


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Who listens: a membership, by a session (named by its digest)."""

    membership_id: UUID
    session: str


def find_subscriber(cookies: str, slug: str) -> Subscriber | None:
    """The signed-in person's active membership in that workspace, or None. Blocks on the database."""
    session_key = parse_cookie(cookies).get(settings.SESSION_COOKIE_NAME, "")
    membership_id = _membership_of(session_key, slug) if session_key and slug else None
    return Subscriber(membership_id, digest(session_key)) if membership_id else None


def _membership_of(session_key: str, slug: str) -> UUID | None:
    close_old_connections()
    session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    user_id = session.get(SESSION_KEY)
    user = User.objects.filter(pk=user_id, is_active=True).first() if user_id else None
    if user is None or not _still_signed_in(user, session.get(HASH_SESSION_KEY, "")):
        return None
    with scopes_disabled():
        active = Membership.objects.filter(user_id=user.pk, workspace__slug=slug, left_at=None)
        return active.values_list("pk", flat=True).first()


def _still_signed_in(user: User, kept: str) -> bool:
    """As Django's `get_user` looks, but without renewing the session: only a page can set its cookie."""
    valid = [user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()]
    return any(constant_time_compare(kept, one) for one in valid)
