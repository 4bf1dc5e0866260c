"""The one way to search: what the actor may see, those that are called so first, then the newest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self
from uuid import UUID

from vorzimmer.engagements.queries import visible_ids
from vorzimmer.people.actor import Actor
from vorzimmer.search.models import Thing
from vorzimmer.search.queries.asked import Asked, understand
from vorzimmer.search.queries.clients import clients_of
from vorzimmer.search.queries.filters import Filters
from vorzimmer.search.queries.hits import COLUMNS, Hit, hits_of
from vorzimmer.search.queries.matching import Match, client_match, narrowed, words_match
from vorzimmer.search.queries.reading import sounding
from vorzimmer.search.queries.typos import meant

PAGE = 25
TITLES, REST, CLIENT = TIERS = "t", "x", "c"
"""All words in the title; anywhere; tasks whose client is called by a word that they do not say themselves."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last hit of a page: which tier was being listed, and its number."""

    tier: str
    number: int

    def __str__(self) -> str:
        return f"{self.tier}{self.number}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The cursor in an address, or None if it is none."""
        tier, number = text[:1], text[1:]
        sound = tier in TIERS and number.isascii() and number.isdigit() and len(number) < 20
        return cls(tier, int(number)) if sound and int(number) < 2**63 else None


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

    Eight queries at most: one's engagements, three for words that are meant as well, titles, the rest, clients with
    their tasks, the rows. Up to nine more where nothing is found and other spellings are tried.
    """
    wanted = filters or Filters()
    asked = understand(words)
    if not asked.words and not wanted:
        return Page([])
    places = None if actor.runs_the_workspace else visible_ids(actor)
    page = _page(actor, asked, wanted, after, most, places)
    if page.hits or after or not asked.words or asked.exact:
        return page
    for other in meant(asked.words):
        spelt = " ".join(other)
        meaning = replace(understand(f"{spelt} "), without=asked.without, refused=asked.refused)
        page = _page(actor, meaning, wanted, None, most, places)
        if page.hits:
            return Page(page.hits, page.after, spelt)
    return page


def _page(
    actor: Actor, asked: Asked, wanted: Filters, after: Cursor | None, most: int, places: Sequence[UUID] | None
) -> Page:
    found: list[tuple[str, int]] = []
    for tier, match in _tiers(actor, asked, wanted):
        if after and TIERS.index(tier) < TIERS.index(after.tier):
            continue
        before = after.number if after and after.tier == tier else None
        narrow = narrowed(match, actor, wanted, places)
        found += [(tier, each) for each in sounding(actor, asked, narrow, wanted, before, most + 1 - len(found))]
        if len(found) > most:
            break
    shown = found[:most]
    rows = _rows([number for _, number in shown])
    return Page(hits_of(actor, asked, rows), Cursor(*shown[-1]) if len(found) > most else None)


def _tiers(actor: Actor, asked: Asked, wanted: Filters) -> Iterator[tuple[str, Match]]:
    """One after the other: what the page has no room for is not asked."""
    if not asked.words:
        yield REST, words_match(actor, asked, titles=False)
        return
    yield TITLES, words_match(actor, asked, titles=True)
    yield REST, words_match(actor, asked, titles=False)
    if wanted.kind in ("", Thing.Kind.TASK) and (clients := clients_of(actor, asked)):
        yield CLIENT, client_match(actor, asked, clients)


def _rows(wanted: list[int]) -> list[dict[str, Any]]:
    """In the order of the numbers; one query."""
    if not wanted:
        return []
    there = {row["number"]: row for row in Thing.objects.filter(number__in=wanted).values(*COLUMNS)}
    return [there[number] for number in wanted if number in there]
