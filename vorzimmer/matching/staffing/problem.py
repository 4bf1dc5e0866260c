"""The question and its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from math import gcd
from typing import Any

Pair = tuple[int, int]
"""Position of the need, position of the assistant."""


@dataclass(frozen=True)
class Problem:
    """Needs by position with their minutes a week; assistants by position with free minutes and most new clients.

    `scores`: whole numbers above 0 for every pair that is allowed. A need may stay open, which counts 0. Among equally
    good assignments the one with the most pairs of `present` is wanted: what is, stays, unless another is better.
    """

    minutes: tuple[int, ...]
    free: tuple[int, ...]
    most: tuple[int, ...]
    scores: Mapping[Pair, int]
    present: frozenset[Pair] = field(default_factory=frozenset)

    def possible(self) -> dict[Pair, int]:
        """The pairs that fit at all."""
        return {
            (need, who): score
            for (need, who), score in self.scores.items()
            if score > 0 and self.most[who] > 0 and self.minutes[need] <= self.free[who]
        }

    @property
    def unit(self) -> int:
        """The greatest number of minutes that divides what every need asks."""
        return reduce(gcd, self.minutes, 0) or 1

    def total(self, pairs: Mapping[int, int]) -> int:
        """What an assignment is worth; ValueError if it exceeds somebody's capacity or uses a pair that is not allowed."""
        used, clients = [0] * len(self.free), [0] * len(self.free)
        for need, who in pairs.items():
            used[who] += self.minutes[need]
            clients[who] += 1
            if (need, who) not in self.scores:
                raise ValueError(f"pair {(need, who)} is not allowed")
            if used[who] > self.free[who] or clients[who] > self.most[who]:
                raise ValueError(f"assistant {who} has too much")
        return sum(self.scores[pair] for pair in pairs.items())

    def as_json(self) -> dict[str, Any]:
        """For the way to another process."""
        return {
            "minutes": self.minutes, "free": self.free, "most": self.most,
            "scores": [[*pair, score] for pair, score in self.scores.items()],
            "present": [list(pair) for pair in sorted(self.present)],
        }  # fmt: skip

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Problem":
        """What `as_json` wrote."""
        return cls(
            tuple(raw["minutes"]), tuple(raw["free"]), tuple(raw["most"]),
            {(need, who): score for need, who, score in raw["scores"]},
            frozenset((need, who) for need, who in raw["present"]),
        )  # fmt: skip


@dataclass(frozen=True)
class Staffing:
    """Which assistant (position) takes which need (position), what that is worth, and what at most would be possible.

    Optimal only if `proven`: no assignment can be worth more than `bound`, and this one is worth that.
    """

    pairs: Mapping[int, int]
    total: int
    bound: int
    seconds: float = 0.0

    @property
    def proven(self) -> bool:
        """Nothing better exists; otherwise the time ran out first."""
        return self.bound <= self.total

    def as_json(self) -> dict[str, Any]:
        """For the way back from another process."""
        pairs = [list(pair) for pair in self.pairs.items()]
        return {"pairs": pairs, "total": self.total, "bound": self.bound, "seconds": self.seconds}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> "Staffing":
        """What `as_json` wrote."""
        return cls(dict(raw["pairs"]), raw["total"], raw["bound"], raw["seconds"])
