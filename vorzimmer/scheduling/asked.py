"""Who is asked: people of the house, and people outside by name and mail."""

from collections.abc import Iterable
from datetime import time
from typing import NotRequired, TypedDict

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.models import Membership
from vorzimmer.people.timezones import is_zone
from vorzimmer.scheduling.models import Participant, TimeSearch


class GuestSaid(TypedDict):
    """Somebody outside. `for_name`: whom they arrange it for; `zone` and `language` (de, en) as far as known."""

    name: str
    email: str
    zone: NotRequired[str]
    language: NotRequired[str]
    for_name: NotRequired[str]


class SearchSaid(TypedDict, total=False):
    """What may be said beside. `buffer` and `travel` are minutes; `earliest` and `latest` times of day in the zone."""

    note: str
    earliest: time | None
    latest: time | None
    buffer: int
    travel: int
    place: str
    link: str
    urgent: bool


def ask_members(search: TimeSearch, members: Iterable[Membership]) -> None:
    """Each once; whoever belongs to the engagement is needed."""
    for member in {each.pk: each for each in members}.values():
        Participant.objects.create(
            search=search, membership=member, name=member.name, zone=member.user.timezone,
            zone_chosen=True, language=member.user.language,
        )  # fmt: skip


def ask_guests(search: TimeSearch, guests: Iterable[GuestSaid]) -> None:
    """Each address once."""
    for guest in {each["email"].lower(): each for each in guests}.values():
        zone, language = guest.get("zone", ""), guest.get("language", "")
        Participant.objects.create(
            search=search, name=guest["name"].strip()[:120] or guest["email"], email=guest["email"].lower(),
            for_name=guest.get("for_name", "").strip()[:120], zone=zone if is_zone(zone) else search.zone,
            zone_chosen=is_zone(zone), language=language if language in ("de", "en") else search.engagement.language,
        )  # fmt: skip


def others(search: TimeSearch) -> list[Participant]:
    """Everybody but the person in whose name it is, and whoever arranges it."""
    ours = {search.for_whom_id, search.made_by_id}
    return [each for each in search.participants.all() if each.membership_id not in ours]


def known_here(engagement: Engagement, membership: Membership) -> bool:
    """Whether this person's calendar is looked into: only of those who belong to the engagement."""
    return membership.pk in engagement.team.everyone
