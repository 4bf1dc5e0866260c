"""How the pulse goes over the weeks, and when a talk is suggested."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

LOOKED_AT = 3
FALLS_BY = 1.0
AGAIN_AFTER_DAYS = 28


@dataclass(frozen=True, slots=True)
class Week:
    """A week that both answered: the two values, 1 to 5."""

    monday: date
    values: tuple[int, int]

    @property
    def mean(self) -> float:
        return sum(self.values) / 2


def falls(weeks: Sequence[Week]) -> bool:
    """Over the last three weeks that both answered, each mean is lower than the one before, altogether by one step.

    One step of the scale of five for both, or two for one of them. Fewer than three such weeks say nothing, and a
    week that somebody left out does not count: leaving out means nothing.
    """
    last = [week.mean for week in weeks[-LOOKED_AT:]]
    if len(last) < LOOKED_AT:
        return False
    sinks = all(later < earlier for earlier, later in pairwise(last))
    return sinks and last[0] - last[-1] >= FALLS_BY
