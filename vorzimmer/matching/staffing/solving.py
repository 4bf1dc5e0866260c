"""Column generation to a strong bound, an assignment from the columns, and the proof by what is left in between."""

import math
import time

import numpy as np

from .bundles import TooMany, candidates
from .master import Bundle, Master
from .packing import GRAIN, Floats, Packing
from .problem import Problem, Staffing

SECONDS = 5.0
STARTERS = 25
"""Pairs per need and per assistant to begin with: the best of each."""

BELOW = (0, 1, 3, 7, 15, 31, 63, 127, 255, 1023, 1_000_000_000)
"""How far below the bound the best is looked for, step by step: the nearer, the fewer bundles."""

GENERATING = 0.7
"""Share of the time after which an unfinished bound has to do."""


def solve(problem: Problem, seconds: float = SECONDS) -> Staffing:
    """The best assignment, proven; or, when the seconds are over, the best that was found and the bound so far."""
    begun = time.monotonic()
    if not problem.possible():
        return Staffing({}, 0, 0, time.monotonic() - begun)
    search = _Search(problem, begun + seconds)
    search.run()
    total = problem.total(search.pairs)
    bound = max(total, search.bound() // search.scale)
    return Staffing(search.pairs, total, bound, time.monotonic() - begun)


class _Search:
    """Scores are scaled so that the number of pairs kept from the present decides between equals, and only there."""

    def __init__(self, problem: Problem, until: float) -> None:
        self.until = until
        self.scale = len(problem.minutes) + 1 if problem.present else 1
        scores = np.zeros((len(problem.minutes), len(problem.free)))
        for pair, score in problem.possible().items():
            scores[pair] = score * self.scale + (pair in problem.present)
        unit = problem.unit
        free = np.minimum(np.array(problem.free), sum(problem.minutes)) // unit
        most = np.minimum(np.array(problem.most), len(problem.minutes))
        self.packing = Packing(scores, np.array(problem.minutes) // unit, free, most)
        self.scores, self.best_bound = scores, float(scores.max(axis=1).sum())
        self.prices: Floats = np.zeros(len(problem.minutes))
        self.pairs = _greedy(self.packing)
        self.master = Master(scores, time.monotonic() + (until - time.monotonic()) * GENERATING)

    def bound(self) -> int:
        return math.floor(self.best_bound)

    @property
    def value(self) -> int:
        return round(sum(float(self.scores[pair]) for pair in self.pairs.items()))

    def run(self) -> None:
        self.generate()
        self.improve(self.packing.in_turn(self.prices))
        highest = self.bound()
        for below in BELOW:
            if self.value >= self.bound():
                return
            if not self.close(highest - below * self.scale):
                break
        self.improve(self.master.whole(self.pairs, self.until)[0])

    def improve(self, pairs: dict[int, int]) -> None:
        """Take it if it is better than what we have."""
        if sum(float(self.scores[pair]) for pair in pairs.items()) > self.value:
            self.pairs = pairs

    def generate(self) -> None:
        """Prices from the master, bundles from the prices, until the bound and the master's value meet."""
        self.master.add(_starters(self.scores))
        self.master.add([(who, (need,)) for need, who in self.pairs.items()])
        while (solved := self.master.prices()) is not None:
            value, prices = solved
            rounded = np.round(prices * GRAIN) / GRAIN
            gains, chosen = self.packing.best(rounded)
            bound = float(rounded.sum() + gains.sum())
            if bound < self.best_bound:
                self.best_bound, self.prices = bound, rounded
            new = self.master.add([(who, needs) for who, needs in enumerate(chosen)])
            if not new or self.bound() <= value + 1e-6:
                return

    def close(self, hoped: int) -> bool:
        """The best of all bundles that an assignment worth `hoped` can contain. False if the time ran out.

        If it is worth `hoped`, nothing better exists; if not, nothing worth `hoped` does.
        """
        least = max(hoped, self.value + 1)
        try:
            bundles = candidates(self.packing, self.prices, least, self.until)
        except TooMany:
            return False
        last = Master(self.scores, self.until)
        last.add(bundles)
        pairs, most = last.whole(self.pairs, self.until)
        self.improve(pairs)
        self.best_bound = min(self.best_bound, max(most + 1e-6, least - 1, self.value))
        return time.monotonic() < self.until


def _starters(scores: Floats) -> list[Bundle]:
    """Single pairs: the best of each need and of each assistant."""
    needs, people = scores.shape
    good = np.zeros(scores.shape, dtype=bool)
    for_need = np.argsort(-scores, axis=1, kind="stable")[:, : min(STARTERS, people)]
    for_person = np.argsort(-scores, axis=0, kind="stable")[: min(STARTERS, needs)]
    good[np.arange(needs)[:, None], for_need] = True
    good[for_person, np.arange(people)[None, :]] = True
    return [(int(who), (int(need),)) for need, who in np.argwhere(good & (scores > 0))]


def _greedy(packing: Packing) -> dict[int, int]:
    """The best pair that still fits, again and again: something to begin with."""
    free, most = packing.free.copy(), packing.most.copy()
    pairs: dict[int, int] = {}
    order = np.argsort(-packing.scores, axis=None, kind="stable")
    for place in order[: np.count_nonzero(packing.scores)]:
        need, who = divmod(int(place), len(free))
        if need not in pairs and most[who] > 0 and packing.minutes[need] <= free[who]:
            pairs[need] = who
            free[who] -= packing.minutes[need]
            most[who] -= 1
    return pairs
