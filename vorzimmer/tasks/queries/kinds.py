"""The kinds of task that a workspace offers: its own copies, or the house's until it has some."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.db.models import TextField
from django.db.models.functions import Cast
from django.http import Http404
from django.utils.translation import get_language

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.kinds import Kind, Typist, kind_from_json, load_kinds
from vorzimmer.tasks.models import Task, TaskKind
from vorzimmer.tenancy.prepared import Prepared

CONTENT = Cast("content", TextField())
ALL = Prepared(lambda: TaskKind.objects.values_list(CONTENT, "active"))
ONE = Prepared(lambda slug: TaskKind.objects.filter(slug=slug).values_list(CONTENT, flat=True)[:1], slug=str)


@dataclass(frozen=True, slots=True)
class OfferedKind:
    """A kind as the settings list it."""

    kind: Kind
    active: bool


@dataclass(frozen=True, slots=True)
class Face:
    """How a kind is recognised in a list."""

    icon: str
    name: str


def kinds_of(*, also: str = "") -> dict[str, Kind]:
    """The kinds offered in this workspace, by slug and in order; `also` even if it no longer is.

    One query.
    """
    offered = {each.kind.slug: each for each in all_kinds()}
    return {slug: each.kind for slug, each in offered.items() if each.active or slug == also}


def all_kinds() -> list[OfferedKind]:
    """Every kind of this workspace in order, also those that are not offered."""
    own = [OfferedKind(_read(content), active) for content, active in ALL.rows()]
    return own or [OfferedKind(kind, True) for kind in load_kinds().values()]


@lru_cache(maxsize=512)
def _read(content: str) -> Kind:
    """A kind out of its JSON. The same text is the same kind, in every workspace: it is read once.

    A copy from before results had fields has those of the house.
    """
    raw = json.loads(content)
    kind = kind_from_json(raw)
    house = load_kinds().get(kind.slug)
    return kind if "results" in raw or house is None else replace(kind, results=house.results)


def kind_of(task: Task) -> Kind | None:
    """The kind of this task, even if it is no longer offered; None without one. Read once for the same task."""
    known: dict[str, Kind | None] = task.__dict__.setdefault("known_kind", {})
    if task.kind not in known:
        known[task.kind] = kind_by_slug(task.kind)
    return known[task.kind]


def kind_by_slug(slug: str) -> Kind | None:
    """One kind of this workspace; None if there is none of that name."""
    if not slug:
        return None
    found = ONE.first(slug=slug)
    return _read(found) if found else load_kinds().get(slug)


def get_kind(actor: Actor, slug: str) -> OfferedKind:
    """A kind to edit; 404 for those who do not run the workspace."""
    found = next((each for each in all_kinds() if each.kind.slug == slug), None)
    if found is None or not actor.runs_the_workspace:
        raise Http404
    return found


def kind_faces() -> Mapping[str, Face]:
    """Icon and name of every kind in the language that is active now; one light query."""
    language = get_language() or "de"
    return {each.kind.slug: Face(each.kind.icon, each.kind.name.say(language)) for each in all_kinds()}


def typist_of(actor: Actor) -> Typist:
    """Whose habits count when this person types or reads a brief field."""
    return Typist(language=get_language() or "de", zone=ZoneInfo(actor.person.timezone))
