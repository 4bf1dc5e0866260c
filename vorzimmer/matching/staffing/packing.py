"""For prices of needs: what each assistant would best take on, and what the best could be at most with a given need."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

GRAIN = 1024.0
"""Prices are multiples of 1/1024: with whole scores every sum below is exact, and so is the bound."""

CELLS = 6_000_000
"""Most cells of a table at once: 48 MB."""


class Packing:
    """All assistants' knapsacks (minutes and number of clients), over a grid of scores with 0 for forbidden pairs."""

    def __init__(self, scores: Floats, minutes: Ints, free: Ints, most: Ints) -> None:
        self.scores, self.minutes, self.free = scores, minutes, free
        lightest = int(minutes.min()) if len(minutes) else 1
        self.most = np.minimum(most, np.minimum(free // max(lightest, 1), len(minutes)))
        self.allowed = scores > 0

    def batches(self) -> list[Ints]:
        """Assistants in groups whose tables fit into memory, alike in size."""
        order = np.argsort((self.most + 1) * (self.free + 1), kind="stable")
        groups: list[list[int]] = [[]]
        for who in order:
            together = [*groups[-1], int(who)]
            size = len(together) * (self.most[together].max() + 1) * (self.free[together].max() + 1)
            if groups[-1] and size > CELLS:
                groups.append([int(who)])
            else:
                groups[-1].append(int(who))
        return [np.array(group, dtype=np.int64) for group in groups if group]

    def best(self, prices: Floats) -> tuple[Floats, list[tuple[int, ...]]]:
        """Per assistant: the most of score minus price, and with which needs."""
        value = np.zeros(len(self.free))
        chosen: list[tuple[int, ...]] = [() for _ in self.free]
        for group in self.batches():
            table = _Table(self, group, prices)
            value[group] = table.value()
            for who, needs in zip(group, table.chosen(), strict=True):
                chosen[int(who)] = needs
        return value, chosen

    def in_turn(self, prices: Floats) -> dict[int, int]:
        """An assignment: one after the other takes the best of what is left, at these prices."""
        gains, _ = self.best(prices)
        left, allowed = np.ones(len(prices), dtype=bool), self.allowed
        pairs: dict[int, int] = {}
        for who in np.argsort(-gains, kind="stable"):
            self.allowed = allowed & left[:, None]
            for need in _Table(self, np.array([who]), prices).chosen()[0]:
                pairs[need], left[need] = int(who), False
        self.allowed = allowed
        return pairs

    def at_most(self, prices: Floats) -> tuple[Floats, Floats]:
        """Per assistant the most, and per pair no less than the most of an assignment that contains the pair."""
        value, with_pair = np.zeros(len(self.free)), np.full(self.scores.shape, -np.inf)
        for group in self.batches():
            table = _Table(self, group, prices)
            value[group] = table.value()
            for need, minutes in enumerate(self.minutes):
                who = group[self.allowed[need, group]]
                rows = np.searchsorted(table.sorted, who)
                rows = table.order[rows]
                rest = table.cells[rows, self.most[who] - 1, self.free[who] - minutes]
                with_pair[need, who] = self.scores[need, who] - prices[need] + rest
        return value, with_pair


class _Table:
    """cells[row, k, c]: the most that this assistant gains with at most k needs and c units of time."""

    def __init__(self, packing: Packing, group: Ints, prices: Floats) -> None:
        self.packing, self.group = packing, group
        self.order = np.argsort(group)
        self.sorted = group[self.order]
        self.most, self.free = packing.most[group], packing.free[group]
        self.cells = np.zeros((len(group), int(self.most.max()) + 1, int(self.free.max()) + 1))
        self.taken: list[tuple[int, Ints, NDArray[np.bool_]]] = []
        gains = packing.scores[:, group] - prices[:, None]
        useful = packing.allowed[:, group] & (gains > 0)
        for need in np.flatnonzero(useful.any(axis=1)):
            rows = np.flatnonzero(useful[need])
            self._offer(int(need), rows, gains[need, rows])

    def _offer(self, need: int, rows: Ints, gains: Floats) -> None:
        minutes = int(self.packing.minutes[need])
        now = self.cells[rows]
        with_it = now[:, :-1, : now.shape[2] - minutes] + gains[:, None, None]
        part = now[:, 1:, minutes:]
        better = with_it > part
        now[:, 1:, minutes:] = np.where(better, with_it, part)
        self.cells[rows] = now
        self.taken.append((need, rows, better))

    def value(self) -> Floats:
        best: Floats = self.cells[np.arange(len(self.group)), self.most, self.free]
        return best

    def chosen(self) -> list[tuple[int, ...]]:
        """The needs behind `value`, read backwards."""
        clients, left = self.most.copy(), self.free.copy()
        needs: list[list[int]] = [[] for _ in self.group]
        for need, rows, better in reversed(self.taken):
            minutes = int(self.packing.minutes[need])
            fits = (clients[rows] > 0) & (left[rows] >= minutes)
            places = np.flatnonzero(fits)
            here = rows[places]
            took = better[places, clients[here] - 1, left[here] - minutes]
            for row in here[took]:
                needs[int(row)].append(need)
            clients[here[took]] -= 1
            left[here[took]] -= minutes
        return [tuple(sorted(each)) for each in needs]
