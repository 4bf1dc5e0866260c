"""Who fits a need, how well, and why: pure, the same for everybody, and every point of it can be read.

`rank(wanted, offered)` orders assistants; `measure` looks at one pair; `keep_out` says how many fall out and why.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import NamedTuple
from uuid import UUID

from . import measures
from .shapes import DISCRETION, LEVELS, Criterion, Offered, Ranked, Wanted

__all__ = [
    "CHOOSABLE", "DISCRETION", "LEVELS", "WEIGHTS", "Criterion", "Offered", "Ranked", "Wanted", "falling_out", "measure",
    "rank", "score",
]  # fmt: skip


class Wish(NamedTuple):
    """A criterion as one need asks for it."""

    key: str
    measure: measures.Measure
    weight: int
    must: bool


WEIGHTS: dict[str, int] = {
    "open": 0, "competence": 30, "overlap": 15, "capacity": 15, "style": 15, "languages": 10, "ratings": 10,
    "tools": 5, "industry": 5, "price": 5, "discretion": 0,
}  # fmt: skip
"""How much each counts against the others. Price is small, and never stands alone: competence is always asked."""
MEASURES: dict[str, measures.Measure] = {
    "open": measures.open_to_new, "competence": measures.competence, "overlap": measures.overlap,
    "capacity": measures.capacity, "style": measures.style, "languages": measures.languages,
    "ratings": measures.ratings, "tools": measures.tools, "industry": measures.industry, "price": measures.price,
    "discretion": measures.discretion,
}  # fmt: skip
ALWAYS = frozenset({"open", "discretion"})
"""Nobody is asked who has not opted in, or who has not agreed to see such work."""
CHOOSABLE = ("competence", "overlap", "capacity", "languages", "tools", "industry", "price")
"""What a client may make a must. Working style is no test, and ratings would shut out whoever is new."""


def rank(wanted: Wanted, offered: Iterable[Offered]) -> list[Ranked]:
    """Those who meet every must-have first, best first. Equals are drawn by lot, another lot for every need."""
    wishes = _wishes(wanted)
    found = [_ranked(wanted, wishes, each) for each in offered]
    return sorted(found, key=lambda one: (not one.fits, -one.score, _lot(wanted.key, one.profile)))


def measure(wanted: Wanted, offered: Offered) -> Ranked:
    """One pair."""
    return _ranked(wanted, _wishes(wanted), offered)


def score(wanted: Wanted, offered: Sequence[Offered]) -> list[tuple[UUID, int, bool]]:
    """Only profile, score and whether it fits, in the given order: for many needs at once."""
    wishes = _wishes(wanted)
    weight = sum(wish.weight for wish in wishes)
    found = []
    for each in offered:
        total, fits = 0.0, True
        for wish in wishes:
            got, met, _ = wish.measure(wanted, each)
            total += got * wish.weight
            fits = fits and (met or not wish.must)
        found.append((each.profile, round(100 * total / weight), fits))
    return found


def falling_out(ranked: Iterable[Ranked]) -> list[tuple[str, int]]:
    """For each must-have how many do not meet it; somebody can fail several."""
    counted = Counter(failing.key for one in ranked for failing in one.failing)
    return [(key, counted[key]) for key in WEIGHTS if counted[key]]


def _lot(need: UUID, profile: UUID) -> bytes:
    """The same for the same two, and nobody's luck for all needs."""
    return blake2b(profile.bytes, key=need.bytes, digest_size=8).digest()


def _wishes(wanted: Wanted) -> list[Wish]:
    """What this need asks for: what it leaves open is not measured."""
    asked = {
        "languages": bool(wanted.languages), "tools": bool(wanted.tools), "industry": bool(wanted.industry),
        "price": wanted.budget_cents is not None, "style": bool(wanted.style), "overlap": bool(wanted.hours),
        "discretion": wanted.discretion > 0, "capacity": wanted.weekly_minutes > 0,
    }  # fmt: skip
    return [
        Wish(key, MEASURES[key], weight, key in ALWAYS or (key in wanted.must_haves and key in CHOOSABLE))
        for key, weight in WEIGHTS.items()
        if asked.get(key, True)
    ]


def _ranked(wanted: Wanted, wishes: list[Wish], offered: Offered) -> Ranked:
    total, whole, fits, criteria = 0.0, 0, True, []
    for key, look, weight, must in wishes:
        got, met, facts = look(wanted, offered)
        criteria.append(Criterion(key, got, weight, must, met, facts))
        total += got * weight
        whole += weight
        fits = fits and (met or not must)
    return Ranked(offered.profile, round(100 * total / whole), fits, tuple(criteria))
