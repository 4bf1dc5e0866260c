"""The kinds of task that a workspace offers: its own copies, or the house's until it has some."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.http import Http404
from django.utils.translation import get_language

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.kinds import Bilingual, Kind, Typist, kind_from_json, load_kinds
from vorzimmer.tasks.models import Task, TaskKind


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
    rows = TaskKind.objects.values_list("content", "active")
    own = [OfferedKind(kind_from_json(content), active) for content, active in rows]
    return own or [OfferedKind(kind, True) for kind in load_kinds().values()]


def kind_of(task: Task) -> Kind | None:
    """The kind of this task, even if it is no longer offered; None without one."""
    return kind_by_slug(task.kind)


def kind_by_slug(slug: str) -> Kind | None:
    """One kind of this workspace; None if there is none of that name."""
    if not slug:
        return None
    rows = dict(TaskKind.objects.filter(slug=slug).values_list("slug", "content"))
    return kind_from_json(rows[slug]) if slug in rows else load_kinds().get(slug)


def get_kind(actor: Actor, slug: str) -> OfferedKind:
    """A kind to edit; 404 for those who do not run the workspace."""
    found = next((each for each in all_kinds() if each.kind.slug == slug), None)
    if found is None or not actor.runs_the_workspace:
        raise Http404
    return found


def kind_faces() -> Mapping[str, Face]:
    """Icon and name of every kind in the language that is active now; one light query."""
    language = get_language() or "de"
    rows = TaskKind.objects.values_list("slug", "content__icon", "content__name")
    faces = {slug: Face(icon, Bilingual(**name).say(language)) for slug, icon, name in rows}
    return faces or {slug: Face(kind.icon, kind.name.say(language)) for slug, kind in load_kinds().items()}


def typist_of(actor: Actor) -> Typist:
    """Whose habits count when this person types or reads a brief field."""
    return Typist(language=get_language() or "de", zone=ZoneInfo(actor.person.timezone))
