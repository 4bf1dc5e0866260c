"""Things that happen at the same time stand side by side; things of whole days stand in rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Protocol

DAY = 24 * 60
SEEN = 25
"""Minutes that even the shortest thing takes up on the page, so that its words can be read."""
MOST = 6
"""So many stand side by side; what comes on top of them shares the last place."""
ONE_DAY = timedelta(days=1)


class Spans(Protocol):
    """What has a beginning and an end."""

    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...
    @property
    def all_day(self) -> bool: ...


@dataclass(slots=True)
class Piece[Thing: Spans]:
    """A thing on one day: minutes of the wall clock from midnight; `lane` of `of` from the left."""

    thing: Thing
    on: date
    start: int
    end: int
    begins: bool = True
    ends: bool = True
    lane: int = 0
    of: int = 1

    @property
    def minutes(self) -> int:
        return max(self.end - self.start, 0)


def days_of(thing: Spans, zone: tzinfo) -> tuple[date, date]:
    """The first and the last day that it touches on this clock; an end at midnight belongs to the day before."""
    first, end = thing.starts_at.astimezone(zone), thing.ends_at.astimezone(zone)
    last = end.date()
    if end > first and not (end.hour or end.minute or end.second):
        last -= ONE_DAY
    return first.date(), max(last, first.date())


def pieces_of[Thing: Spans](
    things: Iterable[Thing], days: Sequence[date], zone: tzinfo
) -> dict[date, list[Piece[Thing]]]:
    """Each timed thing cut at midnight, on the days that are shown, beside each other where they overlap."""
    found: dict[date, list[Piece[Thing]]] = {day: [] for day in days}
    for thing in things:
        start, end = thing.starts_at.astimezone(zone), thing.ends_at.astimezone(zone)
        first, last = days_of(thing, zone)
        day = max(first, days[0])
        while day <= min(last, days[-1]):
            begins, ends = day == first, day == last
            from_minute = start.hour * 60 + start.minute if begins else 0
            to_minute = (end.hour * 60 + end.minute if end.date() == day else DAY) if ends else DAY
            found[day].append(Piece(thing, day, from_minute, max(to_minute, from_minute), begins, ends))
            day += ONE_DAY
    for pieces in found.values():
        side_by_side(pieces)
    return found


def side_by_side[Thing: Spans](pieces: list[Piece[Thing]]) -> None:
    """Give each its lane: those that overlap, directly or by a chain of others, share the width evenly."""
    pieces.sort(key=lambda piece: (piece.start, -piece.end))
    group: list[Piece[Thing]] = []
    free_at: list[int] = []
    for piece in pieces:
        if free_at and piece.start >= max(free_at):
            _share(group, len(free_at))
            group, free_at = [], []
        until = max(piece.end, piece.start + SEEN)
        lane = next((n for n, end in enumerate(free_at) if end <= piece.start), len(free_at))
        if lane == MOST:
            lane = MOST - 1
            until = max(until, free_at[lane])
        free_at[lane : lane + 1] = [until]
        piece.lane = lane
        group.append(piece)
    _share(group, len(free_at))


def _share[Thing: Spans](group: list[Piece[Thing]], of: int) -> None:
    for piece in group:
        piece.of = of


@dataclass(slots=True)
class Bar[Thing: Spans]:
    """A thing of whole days in the row above the hours: column from 0, how many columns, which row from 0."""

    thing: Thing
    column: int
    columns: int
    row: int
    begins: bool
    ends: bool


def bars_of[Thing: Spans](things: Iterable[Thing], days: Sequence[date], zone: tzinfo) -> list[Bar[Thing]]:
    """Longer ones first, each in the first row that has room from its first day to its last."""
    spans = [(thing, *days_of(thing, zone)) for thing in things]
    spans = [span for span in spans if span[1] <= days[-1] and span[2] >= days[0]]
    spans.sort(key=lambda span: (max(span[1], days[0]), span[1] - span[2]))
    rows: list[int] = []
    bars = []
    for thing, first, last in spans:
        column = max((first - days[0]).days, 0)
        until = min((last - days[0]).days, len(days) - 1)
        row = next((n for n, taken in enumerate(rows) if taken < column), len(rows))
        rows[row : row + 1] = [until]
        bars.append(Bar(thing, column, until - column + 1, row, first >= days[0], last <= days[-1]))
    return bars
