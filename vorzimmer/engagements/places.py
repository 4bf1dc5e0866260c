"""The pages of one engagement: later rooms offer theirs, so that all of them stand in one row of tabs."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor

May = Callable[[Actor, Engagement], bool]


@dataclass(frozen=True, slots=True)
class Place:
    """One page: `page` is the name of an address that takes the engagement's key."""

    key: str
    label: str | Promise
    page: str
    order: int
    may: May


_PLACES: dict[str, Place] = {}
beside_the_list: list[Callable[[Actor], tuple[str, str | Promise] | None]] = []
"""What later rooms put below the list of engagements: address and words, or nothing; one query each."""


def _everybody(actor: Actor, engagement: Engagement) -> bool:
    return True


def offer(key: str, label: str | Promise, page: str, *, order: int, may: May = _everybody) -> None:
    """A room says in its `ready()` where its page is. `may` decides without a query whether somebody is shown it."""
    _PLACES[key] = Place(key, label, page, order, may)


def links_beside_the_list(actor: Actor) -> list[tuple[str, str | Promise]]:
    """Those that lead the actor somewhere."""
    return [link for each in beside_the_list if (link := each(actor))]


def places_of(actor: Actor, engagement: Engagement) -> list[tuple[Place, str]]:
    """Each with its address, in their order."""
    ordered = sorted(_PLACES.values(), key=lambda place: place.order)
    return [(place, reverse(place.page, args=[engagement.pk])) for place in ordered if place.may(actor, engagement)]
