"""The program over bundles: a bundle is what one assistant takes on together; each need and each assistant once.

HiGHS solves it, continuously for the prices of the needs, in whole numbers for an assignment.
"""

import time
from typing import Any, cast

import highspy
import numpy as np

from .packing import Floats

Bundle = tuple[int, tuple[int, ...]]
"""Position of the assistant, positions of the needs."""

INTEGER_GAP = 0.5
"""Values are whole numbers: what is closer than this to the bound is the best."""


class Master:
    """Bundles can be added; every run starts from the last one."""

    def __init__(self, scores: Floats, until: float) -> None:
        self.scores, self.until = scores, until
        self.needs, self.people = scores.shape
        self.bundles: list[Bundle] = []
        self.known: set[Bundle] = set()
        self.highs = _quiet()
        rows, none = self.needs + self.people, np.array([], dtype=np.int32)
        self.highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self.highs.addRows(rows, np.full(rows, -highspy.kHighsInf), np.ones(rows), 0, none, none, np.array([]))

    def add(self, bundles: list[Bundle]) -> int:
        """How many of them were new."""
        new = [each for each in dict.fromkeys(bundles) if each[1] and each not in self.known]
        if not new:
            return 0
        self.known.update(new)
        self.bundles += new
        values = np.array([self.scores[list(needs), who].sum() for who, needs in new])
        starts = np.cumsum([0, *(len(needs) + 1 for _who, needs in new)])[:-1].astype(np.int32)
        rows = np.array([row for who, needs in new for row in (*needs, self.needs + who)], dtype=np.int32)
        count = len(new)
        self.highs.addCols(
            count, values, np.zeros(count), np.ones(count), len(rows), starts, rows, np.ones(len(rows))
        )  # fmt: skip
        return count

    def prices(self) -> tuple[float, Floats] | None:
        """Value of the continuous program and the price of each need; None if the time ran out."""
        if not _run(self.highs, self.until):
            return None
        prices = np.maximum(0.0, np.array(self.highs.getSolution().row_dual)[: self.needs])
        value: float = self.highs.getInfo().objective_function_value
        return value, prices

    def whole(self, start: dict[int, int], until: float) -> tuple[dict[int, int], float]:
        """The best assignment out of these bundles that was found in time, and what at most they allow."""
        begin: dict[int, tuple[int, ...]] = {}
        for need, who in start.items():
            begin[who] = (*begin.get(who, ()), need)
        self.add([(who, tuple(sorted(needs))) for who, needs in begin.items()])
        mip, count = _quiet(), len(self.bundles)
        mip.passModel(self.highs.getModel())
        mip.changeColsIntegrality(
            count, np.arange(count, dtype=np.int32), np.array([highspy.HighsVarType.kInteger] * count)
        )  # fmt: skip
        chosen = {(who, tuple(sorted(needs))) for who, needs in begin.items()}
        solution = highspy.HighsSolution()
        solution.col_value = [1.0 if each in chosen else 0.0 for each in self.bundles]
        mip.setSolution(solution)
        done = _run(mip, until)
        values = np.array(mip.getSolution().col_value)
        if len(values) != count:
            return start, np.inf
        pairs = {need: who for (who, needs), value in zip(self.bundles, values, strict=True)
                 if value > INTEGER_GAP for need in needs}  # fmt: skip
        worth = sum(float(self.scores[pair]) for pair in pairs.items())
        return pairs, worth if done else mip.getInfo().mip_dual_bound


def _quiet() -> Any:
    highs = cast(Any, highspy.Highs)()
    highs.silent()
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", INTEGER_GAP)
    return highs


def _run(highs: Any, until: float) -> bool:
    """Whether it was solved to the end by then; HiGHS counts its time over all runs."""
    left = until - time.monotonic()
    if left <= 0:
        return False
    highs.setOptionValue("time_limit", highs.getRunTime() + left)
    highs.run()
    return bool(highs.getModelStatus() == highspy.HighsModelStatus.kOptimal)
