"""How a figure goes on over the last talks, as a small line drawn by the server."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from . import words
from .figure import Figure

WIDTH, HEIGHT, EDGE = 120.0, 32.0, 4.0
MOST = 6
"""So many talks, this one included."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A figure and its line. `points` are in the units of the drawing; empty when there is nothing to compare with."""

    figure: Figure
    line: str
    points: list[tuple[float, float]]
    label: str

    @property
    def last(self) -> tuple[float, float] | None:
        """Where the line ends: now."""
        return self.points[-1] if self.points else None


def with_trends(figures: Iterable[Figure], before: list[list[dict[str, Any]]]) -> list[Trend]:
    """Each figure with what it was at the talks before, oldest first, as they kept it (`Talk.figures`)."""
    return [_trend(figure, before) for figure in figures]


def kept(figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """What a talk keeps of its figures when it ends."""
    return [{"key": each.key, "done": each.done, "of": each.of, "cases": len(each.cases)} for each in figures]


def _trend(figure: Figure, before: list[list[dict[str, Any]]]) -> Trend:
    known = [(each["done"], each["of"]) for talk in before for each in talk if each["key"] == figure.key]
    series = [*known, (figure.done, figure.of)][-MOST:]
    told = [words.told(figure.key, done, of) for done, of in series]
    values = [words.value(figure.key, done, of) for done, of in series]
    points = _placed(values, words.highest(figure.key)) if len(series) > 1 else []
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    label = _("%(figure)s over the last talks: %(values)s") % {"figure": figure.title, "values": "; ".join(told)}
    return Trend(figure, line, points, label)


def _placed(values: list[float | None], top: float) -> list[tuple[float, float]]:
    """Evenly from left to right; what is missing is left out of the line."""
    highest = max(top, *(value or 0 for value in values)) or 1
    step = (WIDTH - 2 * EDGE) / (len(values) - 1)
    return [
        (EDGE + place * step, HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * value / highest)
        for place, value in enumerate(values)
        if value is not None
    ]
