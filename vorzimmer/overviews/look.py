"""How somebody looks at the tasks: shape, filters, grouping and order, all of it in the address."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Self
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date

from vorzimmer.foundation import clock, moments
from vorzimmer.tasks.queries import TaskFilters

SHAPES = ("list", "board", "calendar", "timeline")
GROUPS = ("client", "assistant", "kind", "state", "week", "turn")
COLUMNS = ("state", "turn")
SPANS = ("month", "week")


@dataclass(frozen=True, slots=True)
class Look:
    """`query` is the address it came from, with nothing in it that makes no sense; `view` the saved view's key.

    `day` is a day within what a calendar or timeline shows; `by` what the columns of a board are.
    """

    query: QueryDict
    shape: str
    group: str
    by: str
    span: str
    day: date
    view: str
    filters: TaskFilters

    @classmethod
    def read(cls, query: QueryDict) -> Self:
        """From an address."""
        day = parse_day(query.get("day", "")) or moments.today()
        return cls(
            query=query,
            shape=_one_of(SHAPES, query.get("shape")),
            group=query.get("group", "") if query.get("group") in GROUPS else "",
            by=_one_of(COLUMNS, query.get("by")),
            span=_one_of(SPANS, query.get("span")),
            day=day,
            view=_key(query.get("view", "")),
            filters=read_filters(query),
        )

    def address(self, **other: str) -> str:
        """The same with something else chosen, from its beginning; an empty value leaves it out."""
        wanted = {**dict(self.query.items()), "after": "", **other}
        chosen = urlencode([(name, value) for name, value in wanted.items() if value])
        return f"?{chosen}" if chosen else "?state=open"

    @property
    def here(self) -> str:
        """This very page, to come back to it."""
        return f"?{self.query.urlencode()}" if self.query else ""


def read_filters(query: Any) -> TaskFilters:
    """What is asked for; `due` (late, today, week), `from` and `until` (days) are on the reader's own clock."""
    filters = TaskFilters.read(query)
    first, last = parse_day(query.get("from", "")), parse_day(query.get("until", ""))
    end = due_end(query.get("due", "")) or (day_end(last) if last else None)
    if first:
        filters = replace(filters, due_from=day_start(first))
    return replace(filters, due_until=end) if end else filters


def due_end(due: str) -> datetime | None:
    """Until when something is due that is called late, today or this week; None for anything else."""
    today = moments.today()
    ends = {"today": 0, "week": 6 - today.weekday()}
    if due == "late":
        return clock.now()
    return day_end(today + timedelta(days=ends[due])) if due in ends else None


def day_start(day: date) -> datetime:
    """Midnight on the reader's clock."""
    return datetime.combine(day, time(), timezone.get_current_timezone())


def day_end(day: date) -> datetime:
    """The last moment of the day on the reader's clock."""
    return datetime.combine(day, time.max, timezone.get_current_timezone())


def parse_day(text: str) -> date | None:
    """A day as 2026-11-22; None for anything else."""
    try:
        return parse_date(text)
    except ValueError:
        return None


def _one_of(known: tuple[str, ...], said: str | None) -> str:
    return said if said in known else known[0]


def _key(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        return ""
