"""What waits for a person besides their tasks: each room says what of its own, "Today" lists and counts all of it.

It is SQL written out, because every page counts it: one statement however many rooms there are.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.urls import reverse

from vorzimmer.foundation import clock, moments
from vorzimmer.people.actor import Actor

MY_PARTS = """
WITH mine AS (
  SELECT id, engagement_id, role, decides FROM engagements_part
  WHERE workspace_id = %(here)s AND membership_id = %(me)s AND until IS NULL
)"""
LISTED = "SELECT w.kind, w.takes, w.title, w.variant, w.day, w.place, e.title, c.name FROM"
NAMED = """AS w
LEFT JOIN engagements_engagement e ON e.id = w.place LEFT JOIN engagements_client c ON c.id = e.client_id
ORDER BY w.day IS NULL, w.day, w.thing"""
MOST = 50
Told = Callable[[str, str], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Waits:
    """One kind of thing. `rows` is SQL from FROM on, over `mine m`; it may use %(here)s, %(me)s, %(today)s, %(now)s,
    %(lately)s (six days ago) and %(soon)s (in a day). What is `quiet` is not counted, and no line: Today has a card of its own.

    Columns of it: `key` of the thing, `place` (its engagement; NULL for what belongs to none), what `page` `takes` in
    its address, a `title`, a `variant` of what is to be done, the `day` by which. `told` makes title and words of title and variant.
    """

    name: str
    icon: str
    page: str
    told: Told
    rows: str
    key: str
    place: str
    takes: str = ""
    title: str = "''"
    variant: str = "''"
    day: str = "NULL"
    quiet: bool = False

    @property
    def select(self) -> str:
        """Its rows in the shape that all kinds share."""
        takes = self.takes or self.key
        texts = f"{_text(self.title, 120)} AS title, {_text(self.variant, 80)} AS variant, {_text(self.day, 10)} AS day"
        columns = f"'{self.name}' AS kind, {self.key} AS thing, {takes} AS takes, {self.place} AS place, {texts}"
        return " ".join(("SELECT", columns, self.rows))


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits. `day` is None when there is no hurry."""

    icon: str
    title: str
    words: str
    place: str
    page: str
    takes: UUID
    day: date | None
    quiet: bool = False

    @property
    def address(self) -> str:
        """Where it is answered."""
        return reverse(self.page, args=[self.takes])

    @property
    def is_late(self) -> bool:
        return self.day is not None and self.day < moments.today()


_KINDS: dict[str, Waits] = {}
LATELY, SOON = timedelta(days=6), timedelta(days=1)


def offer(waits: Waits) -> None:
    """A room says in its `ready()` what of its own can wait for somebody."""
    _KINDS[waits.name] = waits
    everything.cache_clear()


@cache
def everything(counted: bool = False) -> str:
    """The rows of all kinds, or of those that count; it needs MY_PARTS before it and `values` with it."""
    return " UNION ALL ".join(kind.select for kind in _KINDS.values() if not (counted and kind.quiet))


def values(actor: Actor) -> dict[str, Any]:
    """What the statement is asked with."""
    now = clock.now()
    when = {"today": moments.today().isoformat(), "now": _moment(now), "lately": _moment(now - LATELY)}
    when["soon"] = _moment(now + SOON)
    return {"here": _key(actor.workspace.pk), "me": _key(actor.id), **when}


def waiting_for(actor: Actor, only: UUID | None = None) -> list[Line]:
    """At most 50, the most urgent first, in one engagement or all; one query."""
    with connection.cursor() as cursor:
        cursor.execute(" ".join((MY_PARTS, LISTED, "(", everything(), ")", NAMED)), values(actor))
        rows = cursor.fetchall()
    return [_line(row) for row in rows if only is None or (row[5] and UUID(str(row[5])) == only)][:MOST]


def _line(row: Any) -> Line:
    kind, takes, title, variant, day, _place, named, client = row
    waits = _KINDS[kind]
    shown, words = waits.told(title, variant)
    until = date.fromisoformat(day) if day else None
    return Line(waits.icon, shown, words, named or client or "", waits.page, UUID(str(takes)), until, waits.quiet)


def _text(column: str, length: int) -> str:
    return f"SUBSTR(CAST({column} AS TEXT), 1, {length})"


def _moment(moment: datetime) -> Any:
    return models.DateTimeField().get_db_prep_value(moment, connection)


def _key(key: UUID) -> Any:
    """As this database keeps keys."""
    return models.UUIDField().get_db_prep_value(key, connection)
