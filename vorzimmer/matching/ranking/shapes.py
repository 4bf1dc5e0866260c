"""What a ranking looks at, and what it says: plain values, so that the same in gives the same out.

What is not here cannot count: no name, age, sex, origin, religion, health, photo, and no declined suggestion.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, Self
from uuid import UUID

LEVELS = {"A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6, "native": 6}
"""How well a language is spoken; native counts as C2, because where somebody was born is no measure."""
DISCRETION = {"none": 0, "personal": 1, "secret": 2}


class Wanted(NamedTuple):
    """A need as the ranking sees it. `hours` are quarter hours of a UTC week as bits (`hours.week_bits`)."""

    key: UUID
    kinds: tuple[tuple[str, int], ...]
    weekly_minutes: int
    languages: tuple[tuple[str, str], ...]
    hours: int
    tools: frozenset[str]
    industry: str
    discretion: int
    budget_cents: int | None
    must_haves: frozenset[str]
    style: Mapping[str, int]


class Offered(NamedTuple):
    """An assistant as the ranking sees them. `competences`: kind to level and whether it is confirmed.

    `free_minutes` is what is left of the week's capacity, `clients` how many they have, `ratings` the sum of all
    ratings on the scale of 1 to 5 and how many there are. `there_share` is the part of the coming four weeks without
    holidays.
    """

    profile: UUID
    takes_new: bool
    free_minutes: int
    clients: int
    at_most_clients: int
    competences: Mapping[str, tuple[int, bool]]
    languages: Mapping[str, int]
    hours: int
    tools: frozenset[str]
    industries: frozenset[str]
    discretion: int
    rate_cents: int | None
    style: Mapping[str, int]
    ratings: tuple[float, int]
    away_until: str = ""
    there_share: float = 1.0


class Criterion(NamedTuple):
    """One answer of the ranking: how well (0 to 1), how much it counts, whether it must be and is met, from what."""

    key: str
    score: float
    weight: int
    must: bool
    met: bool
    facts: tuple[Any, ...]

    @property
    def label(self) -> str:
        """What is looked at, in the reader's language."""
        from vorzimmer.matching.ranking.words import label

        return label(self.key)

    @property
    def words(self) -> str:
        """The answer as a sentence; kinds of task as the house calls them (`words.say` takes the workspace's names)."""
        from vorzimmer.matching.ranking.words import say

        return say(self)

    @property
    def percent(self) -> int:
        """The length of its bar."""
        return round(self.score * 100)

    def record(self) -> dict[str, Any]:
        """As plain JSON, to be kept as it was."""
        return {**self._asdict(), "score": round(self.score, 3), "facts": list(self.facts)}

    @classmethod
    def recorded(cls, raw: Mapping[str, Any]) -> Self:
        """The reverse of `record`."""
        return cls(**{**raw, "facts": tuple(raw["facts"])})


class Ranked(NamedTuple):
    """One assistant for one need: 0 to 100, whether every must-have is met, and why."""

    profile: UUID
    score: int
    fits: bool
    criteria: tuple[Criterion, ...]

    @property
    def failing(self) -> list[Criterion]:
        """Must-haves that are not met."""
        return [each for each in self.criteria if each.must and not each.met]
