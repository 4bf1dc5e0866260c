"""Who reads a feed: found by its secret alone, so long as its person is here."""

from django.core.cache import cache
from django_scopes import scopes_disabled

from vorzimmer.calendars.feeds import hash_of
from vorzimmer.calendars.models import Feed
from vorzimmer.tenancy.prepared import Prepared
from vorzimmer.tenancy.writes import writes_allowed

WITH = Prepared(
    lambda token_hash: Feed.objects.filter(
        token_hash=token_hash, revoked_at=None, membership__left_at=None, membership__user__is_active=True
    ).select_related("membership__user", "membership__workspace")[:1],
    across=True, token_hash=str,
)  # fmt: skip
SEEN_EVERY = 15 * 60
"""Seconds: more often it is not written down that a feed was read."""


def feed_with(token: str) -> Feed | None:
    """The feed that this secret opens now."""
    with scopes_disabled():
        return WITH.first(token_hash=hash_of(token))


def note_reading(feed: Feed) -> None:
    """So that its person sees whether a program still uses it."""
    if cache.add(f"feed:read:{feed.pk}", True, SEEN_EVERY):
        with writes_allowed("feed in use"):
            feed.note_read()
