"""Where a notification leads, its group, what its place is called. Later rooms say so in `letters.py`:

place("tasks.", lambda entry: f"/tasks/{entry.subject_id}/")  # a path inside the workspace
in_group(Group.QUESTIONS, "tasks.question_")  # for the preferences; the longest prefix counts

@names_places
def engagement_names(ids: set[UUID]) -> dict[UUID, str]:  # keys are `Entry.within_id`; one query for all
    return {e.pk: str(e) for e in Engagement.objects.filter(pk__in=ids).select_related("client")}
"""

from collections.abc import Callable, Iterable
from uuid import UUID

from django.urls import get_script_prefix

from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Group

Path = Callable[[Entry], str]
Names = Callable[[set[UUID]], dict[UUID, str]]

_places: dict[str, Path] = {}
_groups: dict[str, Group] = {}
_names: list[Names] = []


def place(prefix: str, path: Path) -> None:
    """Entries whose kind begins with `prefix` lead to `path`: inside the workspace, with a slash first."""
    _places[prefix] = path


def in_group(group: Group, *prefixes: str) -> None:
    """Kinds that begin so belong to this group of preferences; without any it is OTHER."""
    _groups.update(dict.fromkeys(prefixes, group))


def names_places(names: Names) -> Names:
    """Register how engagements (or whatever else things happen within) are called."""
    _names.append(names)
    return names


def place_of(entry: Entry) -> str:
    """The path of the thing as a link on a page, with the workspace; the inbox when no room knows a place."""
    path = _longest(_places, entry.kind)
    inside = path(entry) if path else "/notifications/"
    return get_script_prefix() + inside.removeprefix("/")


def group_of(kind: str) -> Group:
    """The preferences that count for a kind of happening."""
    return _longest(_groups, kind) or Group.OTHER


def names_of(entries: Iterable[Entry]) -> dict[UUID | None, str]:
    """What the places of these entries are called; a constant number of queries."""
    ids = {entry.within_id for entry in entries if entry.within_id}
    found: dict[UUID | None, str] = {}
    for names in _names if ids else []:
        found.update(list(names(ids).items()))
    return found


def _longest[T](known: dict[str, T], kind: str) -> T | None:
    fitting = [prefix for prefix in known if kind.startswith(prefix)]
    return known[max(fitting, key=len)] if fitting else None
