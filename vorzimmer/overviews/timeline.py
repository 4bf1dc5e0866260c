"""Bars from hand-over to due over six weeks; pure arranging, no database."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from vorzimmer.foundation import moments
from vorzimmer.overviews.groups import grouped
from vorzimmer.overviews.look import Look, day_start
from vorzimmer.tasks.queries import TaskRow

WEEKS = 6
DAYS = WEEKS * 7
"""The CSS has a class for each of so many days."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bar:
    """`start` is a column from 1, `days` how many it covers; `early` and `late`: it goes on beyond the edge."""

    row: TaskRow
    start: int
    days: int
    early: bool
    late: bool
    words: str


@dataclass(frozen=True, slots=True)
class Lane:
    """All bars of one client, assistant or kind."""

    label: str
    bars: list[Bar]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`today` is a column, 0 when it lies outside; `weeks` the Mondays in words."""

    weeks: list[str]
    lanes: list[Lane]
    today: int
    before: str
    after: str


def bounds(look: Look) -> tuple[datetime, datetime]:
    """From when until before when it shows something: from the Monday a week before the day."""
    first = _first(look)
    return day_start(first), day_start(first + DAYS * ONE_DAY)


def arrange(look: Look, rows: list[TaskRow]) -> Timeline:
    """The rows as bars, under the headings of the group."""
    first = _first(look)
    by = look.group if look.group in ("assistant", "kind") else "client"
    lanes = [Lane(group.label, [_bar(row, first) for row in group.rows]) for group in grouped(rows, by)]
    gone = (moments.today() - first).days
    return Timeline(
        weeks=[_monday(first + 7 * n * ONE_DAY) for n in range(WEEKS)],
        lanes=lanes,
        today=gone + 1 if 0 <= gone < DAYS else 0,
        before=(look.day - 28 * ONE_DAY).isoformat(),
        after=(look.day + 28 * ONE_DAY).isoformat(),
    )


def _first(look: Look) -> date:
    return look.day - (look.day.weekday() + 7) * ONE_DAY


def _monday(day: date) -> str:
    month = moments.MONTHS[moments.spoken()][day.month - 1][:3]
    return f"{day.day}. {month}" if moments.spoken() == "de" else f"{day.day} {month}"


def _bar(row: TaskRow, first: date) -> Bar:
    """Overdue bars reach until today, if that is later than their date."""
    due = moments.local(row.due_at).date() if row.due_at else first
    begun = moments.local(row.begun_at).date() if row.begun_at else due
    end = max(due, min(moments.today(), first + (DAYS - 1) * ONE_DAY)) if row.overdue else due
    start, stop = (min(begun, due) - first).days, (end - first).days
    left, right = min(max(start, 0), DAYS - 1), max(min(stop, DAYS - 1), 0)
    words = f"{moments.day(min(begun, due))} – {moments.day(due)}"
    return Bar(row, left + 1, max(right - left + 1, 1), start < 0, stop >= DAYS, words)
