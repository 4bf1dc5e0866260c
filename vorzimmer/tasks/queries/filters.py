"""What a list of tasks is asked for, and where its next page begins."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce
from itertools import islice, product
from operator import or_
from typing import Any, Self
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Q
from django.utils.dateparse import parse_datetime

SORTS = ("due", "turn", "newest")
PAGE = 50
MOST_SPELLINGS = 16


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last row of a page: what it was sorted by (None is last) and its key."""

    at: datetime | None
    pk: UUID

    def __str__(self) -> str:
        return f"{self.at.isoformat() if self.at else ''}~{self.pk.hex}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The cursor in an address, or None if it is none."""
        at, _, key = text.partition("~")
        try:
            return cls(parse_datetime(at) if at else None, UUID(key))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class TaskFilters:
    """Everything is optional. `state` is open, draft, closed or one state; `turn` is "mine" or a side.

    `person` is a membership: what they have to do, as assistant of the task or of the step. `steps` leaves
    steps out.
    """

    engagement: UUID | None = None
    person: UUID | None = None
    turn: str = ""
    state: str = "open"
    kind: str = ""
    due_from: datetime | None = None
    due_until: datetime | None = None
    text: str = ""
    sort: str = "due"
    steps: bool = True
    after: Cursor | None = None

    @classmethod
    def read(cls, query: Any) -> Self:
        """From an address; what makes no sense is left out. Moments are ISO, with their offset."""

        def key(name: str) -> UUID | None:
            try:
                return UUID(query.get(name, ""))
            except ValueError:
                return None

        def moment(name: str) -> datetime | None:
            try:
                found = parse_datetime(query.get(name, ""))
            except ValueError:
                return None
            return found if found and found.tzinfo else None

        return cls(
            engagement=key("engagement"),
            person=key("person"),
            turn=query.get("turn", ""),
            state=query.get("state", "") or "open",
            kind=query.get("kind", ""),
            due_from=moment("due_from"),
            due_until=moment("due_until"),
            text=query.get("text", "").strip()[:100],
            sort=query.get("sort") if query.get("sort") in SORTS else "due",
            steps=query.get("steps", "") != "no",
            after=Cursor.read(query.get("after", "")),
        )

    def address(self, **other: Any) -> str:
        """The same as a query string with something else changed; without the cursor unless it is given."""
        now = replace(self, **{"after": None, **other})
        fields = {
            "engagement": now.engagement, "person": now.person, "turn": now.turn, "kind": now.kind,
            "text": now.text,
            "state": "" if now.state == "open" else now.state, "sort": "" if now.sort == "due" else now.sort,
            "due_from": now.due_from.isoformat() if now.due_from else "",
            "due_until": now.due_until.isoformat() if now.due_until else "",
            "steps": "" if now.steps else "no", "after": now.after,
        }  # fmt: skip
        return urlencode({name: str(value) for name, value in fields.items() if value})


def says(text: str, *columns: str) -> Q:
    """Every word of it stands in one of the columns, in whatever case."""
    found = Q()
    for word in text.split():
        spellings = islice(_spellings(word), MOST_SPELLINGS)
        found &= reduce(or_, (Q(**{f"{name}__icontains": one}) for one in spellings for name in columns))
    return found


def _spellings(word: str) -> Iterator[str]:
    """SQLite takes only a to z in either case: other letters are looked for in both."""
    letters = [(letter,) if letter.isascii() else (letter.lower(), letter.upper()) for letter in word]
    return map("".join, product(*letters))
