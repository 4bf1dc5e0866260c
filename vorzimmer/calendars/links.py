"""What later rooms offer on the page of calendars: keeping in step with another program, and the like."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from vorzimmer.people.actor import Actor

May = Callable[[Actor], bool]


@dataclass(frozen=True, slots=True)
class Link:
    """A page of another room, with what it is for."""

    label: str | Promise
    words: str | Promise
    page: str
    may: May

    @property
    def address(self) -> str:
        return reverse(self.page)


_LINKS: dict[str, Link] = {}


def _everybody(actor: Actor) -> bool:
    return True


def offer(key: str, label: str | Promise, page: str, *, words: str | Promise = "", may: May = _everybody) -> None:
    """A room says in its `ready()` where its page is. `may` decides without a query whether somebody is shown it."""
    _LINKS[key] = Link(label, words, page, may)


def links_for(actor: Actor) -> list[Link]:
    """Those that lead the actor somewhere."""
    return [link for link in _LINKS.values() if link.may(actor)]
