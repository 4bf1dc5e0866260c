"""The hours beside a day: the reader's own, and those of somebody whose clock goes differently."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from vorzimmer.calendars.drawing.places import Piece

EARLY, LATE = 8, 19
"""These hours are always drawn, others where something happens."""


@dataclass(frozen=True, slots=True)
class Hours:
    """`first` is drawn, `last` is where it ends; `theirs` are their times at each full hour of ours."""

    first: int
    last: int
    theirs: tuple[str, ...] = ()
    changes_on: date | None = None

    @property
    def ours(self) -> list[tuple[int, str]]:
        """Each hour with the other's time, empty without one."""
        theirs = self.theirs or ("",) * (self.last - self.first)
        return list(zip(range(self.first, self.last), theirs, strict=True))


def hours_for(pieces: Iterable[Piece[Any]]) -> tuple[int, int]:
    """The usual hours of a day, and earlier or later ones if something stands there."""
    first, last = EARLY, LATE
    for piece in pieces:
        first = min(first, piece.start // 60)
        last = max(last, -(-max(piece.end, piece.start + 15) // 60))
    return first, min(last, 24)


def with_theirs(span: tuple[int, int], days: Sequence[date], ours: tzinfo, theirs: tzinfo | None) -> Hours:
    """Both clocks side by side; `changes_on`: from that day on theirs goes differently, because a summer ends."""
    first, last = span
    if theirs is None or not differ(days, ours, theirs):
        return Hours(first, last)
    gaps = [gap(day, ours, theirs) for day in days]
    changes = next((day for day, each in zip(days, gaps, strict=True) if each != gaps[0]), None)
    return Hours(first, last, tuple(_there(hour, gaps[0]) for hour in range(first, last)), changes)


def differ(days: Sequence[date], ours: tzinfo, theirs: tzinfo) -> bool:
    """Whether the two clocks differ on one of these days."""
    return any(gap(day, ours, theirs) for day in days)


def gap(day: date, ours: tzinfo, theirs: tzinfo) -> timedelta:
    """How far theirs is ahead of ours at noon of our day."""
    noon = datetime.combine(day, time(12), ours)
    ahead = noon.astimezone(theirs).utcoffset() or timedelta()
    return ahead - (noon.utcoffset() or timedelta())


def _there(hour: int, ahead: timedelta) -> str:
    minutes = (hour * 60 + int(ahead.total_seconds() // 60)) % (24 * 60)
    return f"{minutes // 60}:{minutes % 60:02}" if minutes % 60 else str(minutes // 60)
