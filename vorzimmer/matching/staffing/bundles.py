"""Every bundle that could still be part of a better assignment: what is not among them is proven not to be."""

import time
from itertools import accumulate

import numpy as np

from .master import Bundle
from .packing import Floats, Packing

MOST_BUNDLES = 150_000


class TooMany(Exception):
    """More than can be looked through in time."""


def candidates(packing: Packing, prices: Floats, least: int, until: float) -> list[Bundle]:
    """All bundles which an assignment worth `least` or more can contain. TooMany if there are too many.

    For any prices, (sum of prices) + (sum over assistants of their best) bounds every assignment. An assignment with a
    given bundle loses what the bundle gains less than the best of its assistant; if that falls below `least`, it is out.
    """
    best, with_pair = packing.at_most(prices)
    slack = prices.sum() + best.sum() - least
    found: list[Bundle] = []
    for who in range(len(packing.free)):
        gains = packing.scores[:, who] - prices
        kept = np.flatnonzero(packing.allowed[:, who] & (with_pair[:, who] >= best[who] - slack))
        order = kept[np.argsort(-gains[kept], kind="stable")]
        search = _Search(packing, who, [int(each) for each in order], gains, float(best[who] - slack))
        search.run(MOST_BUNDLES - len(found), until)
        found += search.found
    return found


class _Search:
    """Depth first, over the needs of one assistant in falling order of what they gain."""

    def __init__(self, packing: Packing, who: int, needs: list[int], gains: Floats, least: float) -> None:
        self.who, self.needs, self.least = who, needs, least
        self.minutes = [int(packing.minutes[need]) for need in needs]
        self.gains = [float(gains[need]) for need in needs]
        self.sums = [0.0, *accumulate(max(gain, 0.0) for gain in self.gains)]
        self.most, self.free = int(packing.most[who]), int(packing.free[who])
        self.found: list[Bundle] = []

    def run(self, most: int, until: float) -> None:
        stack: list[tuple[int, tuple[int, ...], float, int]] = [(0, (), 0.0, self.free)]
        steps = 0
        while stack:
            place, chosen, gain, left = stack.pop()
            steps += 1
            if len(self.found) > most or (steps % 1024 == 0 and time.monotonic() > until):
                raise TooMany
            if chosen and gain >= self.least:
                self.found.append((self.who, tuple(sorted(self.needs[each] for each in chosen))))
            room = self.most - len(chosen)
            if room:
                stack += self._further(place, chosen, gain, left, room)

    def _further(
        self, place: int, chosen: tuple[int, ...], gain: float, left: int, room: int
    ) -> list[tuple[int, tuple[int, ...], float, int]]:
        further = []
        for each in range(place, len(self.needs)):
            ahead = self.sums[min(each + room, len(self.needs))] - self.sums[each]
            if gain + min(ahead, ahead + self.gains[each]) < self.least:
                break
            if self.minutes[each] <= left:
                further.append((each + 1, (*chosen, each), gain + self.gains[each], left - self.minutes[each]))
        return further
