"""What the page of all tasks offers to choose from, and its addresses: every choice stands in the address."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.foundation import clock, moments
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import TaskFilters, kind_faces

ASSISTANTS = (Part.Role.LEAD, Part.Role.BACKUP)


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice as a link."""

    label: str
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Options:
    """Pairs of value and label for the selects of the filter."""

    engagements: list[tuple[str, str]]
    people: list[tuple[str, str]]
    kinds: list[tuple[str, str]]
    dues: list[tuple[str, str]]


def read(query: Any) -> TaskFilters:
    """From the address; `due` is late, today or week on the reader's own clock."""
    filters = TaskFilters.read(query)
    end = due_end(query.get("due", ""))
    return replace(filters, due_until=end) if end else filters


def due_end(due: str) -> datetime | None:
    """Until when something is due that is called late, today or this week; None for anything else."""
    today = moments.today()
    ends = {"today": 0, "week": 6 - today.weekday()}
    if due == "late":
        return clock.now()
    if due not in ends:
        return None
    return datetime.combine(today + timedelta(days=ends[due]), time.max, timezone.get_current_timezone())


def address(query: Any, **other: str) -> str:
    """The same page with something else chosen, from its beginning."""
    wanted = query.copy()
    wanted.pop("after", None)
    for name, value in other.items():
        wanted[name] = value
    for name in [name for name in wanted if not wanted[name]]:
        del wanted[name]
    return f"?{wanted.urlencode()}" if wanted else "?"


def turn_chips(actor: Actor, query: Any) -> list[Chip]:
    """Whose turn it is: all, mine, the other side or sides, somebody outside."""
    now = query.get("turn", "")
    labels = {
        "": _("All"),
        "mine": _("Your turn"),
        "client": _("Clients’ turn"),
        "assistant": _("Assistants’ turn"),
        "third": _("Waiting for others"),
    }
    return [Chip(text, address(query, turn=key), now == key) for key, text in labels.items() if key != actor.role]


def sort_chips(query: Any) -> list[Chip]:
    """By date, by how long it has been somebody's turn, newest first."""
    now = query.get("sort", "") or "due"
    labels = {"due": _("By date"), "turn": _("Waiting longest"), "newest": _("Newest")}
    return [Chip(text, address(query, sort="" if key == "due" else key), now == key) for key, text in labels.items()]


def options_of(actor: Actor) -> Options:
    """What can be chosen; two queries."""
    parts = Part.objects.filter(until=None, engagement__in=visible_engagements(actor).values("pk"))
    rows = parts.values_list(
        "engagement_id", "engagement__title", "engagement__client__name", "role", "membership_id",
        "membership__user__name",
    )  # fmt: skip
    places: dict[UUID, str] = {}
    people: dict[UUID, str] = {}
    for place, title, client, role, member, name in rows:
        places[place] = f"{client} · {title}" if title else client
        if role in ASSISTANTS:
            people[member] = name
    return Options(
        engagements=_by_name(places),
        people=_by_name(people),
        kinds=[(slug, face.name) for slug, face in kind_faces().items()],
        dues=[("late", _("Date has passed")), ("today", _("Until tonight")), ("week", _("Until Sunday"))],
    )


def drafts_of(actor: Actor) -> list[dict[str, Any]]:
    """What the reader has begun to write and not handed over, newest first; one query."""
    mine = Task.objects.filter(state=Task.State.DRAFT, created_by=actor.membership)
    rows = mine.order_by("-id").values("pk", "title", "engagement__client__name", "created_at")
    return [dict(row) for row in rows[:20]]


def _by_name(found: dict[UUID, str]) -> list[tuple[str, str]]:
    return [(str(key), name) for key, name in sorted(found.items(), key=lambda pair: pair[1].casefold())]
