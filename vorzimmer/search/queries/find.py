"""The one way to search: what the actor may see, those that are called so first, then the newest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from vorzimmer.engagements.queries import visible_ids
from vorzimmer.people.actor import Actor
from vorzimmer.search.models import Thing
from vorzimmer.search.queries.asked import Asked, understand
from vorzimmer.search.queries.filters import Filters
from vorzimmer.search.queries.hits import COLUMNS, Hit, hits_of
from vorzimmer.search.queries.matching import Match, narrowed, numbers, words_match
from vorzimmer.search.queries.typos import meant

PAGE = 25
TITLES, REST = "t", "x"


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last hit of a page: whether titles were still being listed, and its number."""

    tier: str
    number: int

    def __str__(self) -> str:
        return f"{self.tier}{self.number}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The cursor in an address, or None if it is none."""
        tier, number = text[:1], text[1:]
        sound = tier in (TITLES, REST) and number.isascii() and number.isdigit() and len(number) < 19
        return cls(tier, int(number)) if sound else None


@dataclass(frozen=True, slots=True)
class Page:
    """Hits ready to print. `after` begins the next page; `instead`: nothing was found, this was looked for."""

    hits: list[Hit]
    after: Cursor | None = None
    instead: str = ""


def find(
    actor: Actor, words: str, filters: Filters | None = None, after: Cursor | None = None, *, most: int = PAGE
) -> Page:
    """One page. Without words the newest that fits the filters; nothing at all without both.

    Five queries: one's engagements, words that begin as typed, titles, the rest, the rows. Up to nine more
    where nothing is found and other spellings are tried.
    """
    wanted = filters or Filters()
    asked = understand(words)
    if not asked.words and not wanted:
        return Page([])
    places = None if actor.runs_the_workspace else visible_ids(actor)
    page = _page(actor, asked, wanted, after, most, places)
    if page.hits or after or not asked.words:
        return page
    for other in meant(asked.words):
        spelt = " ".join(other)
        page = _page(actor, understand(f"{spelt} "), wanted, None, most, places)
        if page.hits:
            return Page(page.hits, page.after, spelt)
    return page


def _page(
    actor: Actor, asked: Asked, wanted: Filters, after: Cursor | None, most: int, places: Sequence[UUID] | None
) -> Page:
    found: list[tuple[str, int]] = []
    if asked.words and (after is None or after.tier == TITLES):
        match = narrowed(words_match(actor, asked.groups, titles=True), actor, wanted, places)
        before = after.number if after else None
        found += [(TITLES, number) for number in numbers(actor, match, wanted, before, most + 1)]
    if len(found) <= most:
        match = narrowed(
            words_match(actor, asked.groups, titles=False) if asked.words else Match([]), actor, wanted, places
        )
        before = after.number if after and after.tier == REST else None
        found += [(REST, number) for number in numbers(actor, match, wanted, before, most + 1 - len(found))]
    shown = found[:most]
    rows = _rows([number for _, number in shown])
    return Page(hits_of(actor, asked, rows), Cursor(*shown[-1]) if len(found) > most else None)


def _rows(wanted: list[int]) -> list[dict[str, Any]]:
    """In the order of the numbers; one query."""
    if not wanted:
        return []
    there = {row["number"]: row for row in Thing.objects.filter(number__in=wanted).values(*COLUMNS)}
    return [there[number] for number in wanted if number in there]
