"""What a search is narrowed to. Everything is optional; it stands in the address of the page."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self
from urllib.parse import urlencode
from uuid import UUID

from django.utils.dateparse import parse_date

from vorzimmer.search.models import Thing
from vorzimmer.tasks.models import Task

STATES = ("open", "closed", *Task.State.values)
MOST_LETTERS = 120


@dataclass(frozen=True, slots=True)
class Filters:
    """`by` wrote it, `to` is the assistant of its task (both memberships); `kind` what it is, `task_kind` and `state`

    those of its task: open, closed or one state. `within` is one conversation: the key of its task, or `room` for what
    belongs to no task. `since` and `until` are days of the reader, both included.
    """

    by: UUID | None = None
    to: UUID | None = None
    engagement: UUID | None = None
    kind: str = ""
    task_kind: str = ""
    state: str = ""
    since: date | None = None
    until: date | None = None
    has_file: bool = False
    within: str = ""

    @classmethod
    def read(cls, query: Any) -> Self:
        """From an address; what makes no sense is left out."""
        return cls(
            by=_key(query.get("by", "")),
            to=_key(query.get("to", "")),
            engagement=_key(query.get("engagement", "")),
            kind=query.get("kind", "") if query.get("kind") in Thing.Kind.values else "",
            task_kind=query.get("task_kind", "")[:30],
            state=query.get("state", "") if query.get("state") in STATES else "",
            since=_day(query.get("since", "")),
            until=_day(query.get("until", "")),
            has_file=bool(query.get("has_file")),
            within=_within(query.get("within", "")),
        )

    @property
    def fields(self) -> dict[str, str]:
        """Those that are set, as they stand in an address."""
        given = {
            "by": self.by, "to": self.to, "engagement": self.engagement, "kind": self.kind,
            "task_kind": self.task_kind, "state": self.state, "since": self.since, "until": self.until,
            "has_file": "1" if self.has_file else "", "within": self.within,
        }  # fmt: skip
        return {name: str(value) for name, value in given.items() if value}

    def __bool__(self) -> bool:
        return bool(self.fields)

    def without(self, *names: str) -> Self:
        """The same with some of them taken off."""
        nothing = {"kind": "", "task_kind": "", "state": "", "has_file": False, "within": ""}
        left: dict[str, Any] = {name: nothing.get(name) for name in names}
        return replace(self, **left)


def address(words: str, filters: Filters, **more: str) -> str:
    """The query of the page's address that asks for this."""
    given = {"q": words.strip()[:MOST_LETTERS], **filters.fields, **more}
    return urlencode({name: value for name, value in given.items() if value})


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _within(text: str) -> str:
    key = _key(text)
    return str(key) if key else "room" if text == "room" else ""


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
