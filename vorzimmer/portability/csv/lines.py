"""What each row of a table would become: the task, and in words what stands in its way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.tasks.kinds import Kind, Typist, moments, numbers

END_OF_DAY = time(17)
FINISHED = frozenset(
    {
        "ja",
        "yes",
        "true",
        "wahr",
        "x",
        "1",
        "done",
        "erledigt",
        "completed",
        "complete",
        "closed",
        "abgeschlossen",
        "fertig",
    }
)
DURATION = re.compile(
    r"(?:(?P<hours>[\d.,]+)\s*(?:h|std|stunden?|hours?|hrs?)\.?)?\s*"
    r"(?:(?P<minutes>\d+)\s*(?:m|min|minuten?|minutes?)\.?)?"
)
CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::\d{2})?")
MOST_MINUTES = 60_000
NO_TASKS = frozenset({"section", "note", "meta"})
"""What Todoist writes between its tasks, in the column TYPE."""


@dataclass(slots=True)
class Line:
    """One row: `number` as in the file (the first row below the header is 2)."""

    number: int
    wanted: dict[str, Any] = field(default_factory=dict)
    engagement: Engagement | None = None
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class Place:
    """Where rows go: engagements one may delegate in, by the client's name, and the one for rows that name none."""

    engagements: dict[str, Engagement]
    usual: Engagement | None
    kinds: dict[str, Kind]
    typist: Typist

    @classmethod
    def of(
        cls, engagements: Iterable[Engagement], usual: Engagement | None, kinds: dict[str, Kind], typist: Typist
    ) -> "Place":
        """`kinds` are those that the workspace offers."""
        return cls({_plain(each.client.name): each for each in engagements}, usual, kinds, typist)


def read_lines(rows: list[list[str]], columns: dict[str, str], place: Place) -> list[Line]:
    """All rows, in order."""
    return [read_line(number, row, columns, place) for number, row in enumerate(rows, start=2)]


def read_line(number: int, row: list[str], columns: dict[str, str], place: Place) -> Line:
    """One row. Nothing is guessed: what cannot be read is said, and the row stays outside until it is mended."""
    cells = {field: row[int(at)] for at, field in columns.items() if row[int(at)]}
    line = Line(number)
    if _is_finished(cells.get("done", "")):
        line.problems.append(_("Done already, so it stays outside."))
    row_type = cells.get("kind", "").casefold()
    if row_type in NO_TASKS:
        line.problems.append(_("“%(what)s” in Todoist is no task, so it stays outside.") % {"what": row_type})
    title, outcome = cells.get("title", ""), cells.get("outcome", "")
    if not (title or outcome):
        line.problems.append(_("Neither a title nor a description."))
    if len(title) > 200:
        outcome, title = f"{title}\n\n{outcome}".strip(), title[:197] + "…"
        line.notes.append(_("The title was too long; all of it stands in the description."))
    line.engagement = _engagement(cells.get("client", ""), line, place)
    line.wanted = {
        "title": title,
        "outcome": outcome,
        "kind": _kind(cells.get("kind", ""), line, place),
        "due_at": _due(cells.get("due", ""), line, place.typist.zone),
        "due_zone": place.typist.zone.key,
        "budget_minutes": _minutes(cells.get("budget", ""), line, place.typist),
    }
    return line


def _engagement(name: str, line: Line, place: Place) -> Engagement | None:
    known = place.engagements
    if name:
        wanted = _plain(name)
        close = [each for key, each in known.items() if key.startswith(wanted) or wanted.startswith(key)]
        if found := known.get(wanted) or (close[0] if len(close) == 1 else None):
            return found
        if place.usual is None:
            line.problems.append(_("There is no client “%(name)s” for whom you may delegate.") % {"name": name[:60]})
        else:
            line.notes.append(
                _("There is no client “%(name)s”; it goes to the one chosen above.") % {"name": name[:60]}
            )
    elif place.usual is None:
        line.problems.append(_("No client is named. Choose one above for such rows."))
    return place.usual


def _kind(name: str, line: Line, place: Place) -> str:
    if not name or name.casefold() in {"task", *NO_TASKS}:
        return ""
    wanted = _plain(name)
    for slug, kind in place.kinds.items():
        if wanted in {_plain(slug), _plain(kind.name.de), _plain(kind.name.en)}:
            return slug
    line.notes.append(_("The kind “%(name)s” does not exist here; it is left open.") % {"name": name[:60]})
    return ""


def _due(text: str, line: Line, zone: ZoneInfo) -> datetime | None:
    if not text:
        return None
    if at := moments.moment(text, zone):
        return at
    if day := moments.day(text):
        return datetime.combine(day, END_OF_DAY, tzinfo=zone)
    if at := _by_machine(text):
        return at.astimezone(zone)
    line.problems.append(_("“%(text)s” is not a date that can be read, such as 24.11.2026.") % {"text": text[:40]})
    return None


def _by_machine(text: str) -> datetime | None:
    """A moment with its offset, as programs write it: 2026-11-24T11:00:00.000Z."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else None


def _minutes(text: str, line: Line, typist: Typist) -> int | None:
    if not text:
        return None
    found: float | None = None
    if clock := CLOCK.fullmatch(text):
        found = int(clock[1]) * 60 + int(clock[2])
    elif (parts := DURATION.fullmatch(text.casefold())) and (parts["hours"] or parts["minutes"]):
        hours = numbers.number(parts["hours"] or "0", typist.language)
        found = None if hours is None else float(hours) * 60 + int(parts["minutes"] or 0)
    elif (plain := numbers.number(text, typist.language)) is not None:
        found = float(plain)
    if found is None or not 1 <= found <= MOST_MINUTES:
        line.notes.append(_("The time budget “%(text)s” cannot be read; it is left open.") % {"text": text[:40]})
        return None
    return round(found)


def _is_finished(text: str) -> bool:
    return text.casefold() in FINISHED or moments.day(text.split("T")[0].split(" ")[0]) is not None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
