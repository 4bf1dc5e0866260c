"""The private link of somebody outside: signed, for one search only, dead when it expires or is taken back."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django_scopes import scopes_disabled

from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership
from vorzimmer.scheduling.models import Participant, TimeSearch


def token_of(participant: Participant) -> str:
    """The same each time, so that a reminder repeats it; another one once `link_number` has changed."""
    key = urlsafe_b64encode(participant.pk.bytes).rstrip(b"=").decode()
    return _signer().sign(f"{key}.{participant.link_number}")


def address_of(participant: Participant) -> str:
    """The link, with the host."""
    return f"{settings.BASE_URL}{reverse('appointments:times', args=[token_of(participant)], urlconf=settings.ROOT_URLCONF)}"


def find(token: str) -> Participant | None:
    """Whose link it is, in whatever workspace; None for a forged, old, expired or revoked one.

    The signature is checked before the database is asked, so guessing costs us nothing.
    """
    try:
        key, number = _signer().unsign(token).split(".")
        wanted = UUID(bytes=urlsafe_b64decode(f"{key}=="))
    except (signing.BadSignature, ValueError):
        return None
    with scopes_disabled():
        rows = Participant.objects.select_related(
            "workspace", "search__engagement__client", "search__engagement__workspace", "search__made_by__user",
            "search__for_whom__user", "search__appointment", "search__chosen", "search__workspace",
        )  # fmt: skip
        found = rows.filter(pk=wanted, link_number=int(number), membership=None).first()
    return found if found is not None and found.may_come_in() else None


def host_of(search: TimeSearch) -> Membership:
    """Who arranges it now: whoever began it, or who leads when that person has left."""
    if search.made_by.left_at is None:
        return search.made_by
    return search.engagement.team.lead or search.for_whom


def through(search: TimeSearch, key: str = "") -> Actor:
    """What somebody outside does is recorded in the name of whoever let them in, by a door of its own."""
    return Actor(host_of(search), Door.OUTSIDE, key)


def _signer() -> signing.Signer:
    return signing.Signer(salt="vorzimmer.scheduling.door", sep=":")
