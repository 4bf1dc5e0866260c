"""A day or a week as columns of hours, with a row for whole days above them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString

from vorzimmer.calendars.drawing import marks
from vorzimmer.calendars.drawing.hours import Hours, hours_for, with_theirs
from vorzimmer.calendars.drawing.places import bars_of, pieces_of
from vorzimmer.calendars.look import Look
from vorzimmer.foundation import clock, moments

IN_ROWS = {"deadlines", "absences", "holidays", "follow_ups"}
"""These stand above the hours even when they have a time: they do not take one up."""


@dataclass(frozen=True, slots=True)
class Column:
    """A day: `above` are whole days, `among` what stands among the hours."""

    on: date
    is_today: bool
    is_off: bool
    above: SafeString
    among: SafeString
    count: int

    @property
    def weekday(self) -> str:
        return moments.WEEKDAYS[moments.spoken()][self.on.weekday()]


@dataclass(frozen=True, slots=True)
class Grid:
    """`now` are the classes of the line that says how late it is; empty when it is not in sight."""

    hours: Hours
    columns: list[Column]
    rows: int
    now: str


def grid(look: Look, entries: Sequence[Any], theirs: tzinfo | None = None) -> Grid:
    """What `look` shows, on the reader's clock; `theirs` is a second clock beside it."""
    days, ours = look.days, timezone.get_current_timezone()
    above = [entry for entry in entries if is_above(entry)]
    timed = pieces_of((e for e in entries if not is_above(e) and e.layer != "reachable"), days, ours)
    bands = pieces_of((e for e in entries if e.layer == "reachable"), days, ours)
    bars = bars_of(above, days, ours)
    free = {day for bar in bars if bar.thing.layer == "holidays" for day in days[bar.column : bar.column + bar.columns]}
    hours = with_theirs(hours_for(piece for pieces in timed.values() for piece in pieces), days, ours, theirs)
    columns = []
    for number, day in enumerate(days):
        mine = [bar for bar in bars if bar.column <= number < bar.column + bar.columns]
        rows = "".join(marks.bar(bar, number) for bar in sorted(mine, key=lambda bar: bar.row))
        among = "".join([*map(marks.band, bands[day]), *map(marks.block, timed[day])])
        columns.append(
            Column(
                day, day == moments.today(), day.weekday() > 4 or day in free, SafeString(rows), SafeString(among),
                len(mine) + len(timed[day]),
            )
        )  # fmt: skip
    return Grid(hours, columns, max((bar.row + 1 for bar in bars), default=0), _now(hours))


def is_above(entry: Any) -> bool:
    """Whether it belongs in the row of whole days; so does what lasts a day or longer."""
    return entry.all_day or entry.layer in IN_ROWS or (entry.ends_at - entry.starts_at).days >= 1


def _now(hours: Hours) -> str:
    here = moments.local(clock.now())
    return f"at-{here.hour} min-{here.minute}" if hours.first <= here.hour < hours.last else ""
