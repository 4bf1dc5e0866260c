"""What the page of all tasks offers to choose from; every choice is a link."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.overviews.look import Look
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import kind_faces, visible_tasks

ASSISTANTS = (Part.Role.LEAD, Part.Role.BACKUP)


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice as a link."""

    label: str
    address: str
    chosen: bool
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """Pairs of value and label for the selects of the filter."""

    engagements: list[tuple[str, str]]
    people: list[tuple[str, str]]
    kinds: list[tuple[str, str]]
    dues: list[tuple[str, str]]
    states: list[tuple[str, str]]


def shape_chips(look: Look) -> list[Chip]:
    """The same tasks as list, board, calendar or timeline."""
    labels = {
        "list": (_("List"), "list"),
        "board": (_("Board"), "presentation"),
        "calendar": (_("Calendar"), "calendar-days"),
        "timeline": (_("Timeline"), "chart-no-axes-column"),
    }
    return [
        Chip(text, look.address(shape="" if key == "list" else key), look.shape == key, icon)
        for key, (text, icon) in labels.items()
    ]


def turn_chips(actor: Actor, look: Look) -> list[Chip]:
    """Whose turn it is: all, mine, the other side or sides, somebody outside."""
    labels = {
        "": _("All"),
        "mine": _("Your turn"),
        "client": _("Clients’ turn"),
        "assistant": _("Assistants’ turn"),
        "third": _("Waiting for others"),
    }
    now = look.filters.turn
    return [Chip(text, look.address(turn=key), now == key) for key, text in labels.items() if key != actor.role]


def sort_chips(look: Look) -> list[Chip]:
    """By date, by how long it has been somebody's turn, newest first."""
    labels = {"due": _("By date"), "turn": _("Waiting longest"), "newest": _("Newest")}
    now = look.filters.sort
    return [Chip(text, look.address(sort="" if key == "due" else key), now == key) for key, text in labels.items()]


def group_chips(look: Look) -> list[Chip]:
    """Headings within the list, or rows of the timeline; columns of the board."""
    if look.shape == "board":
        by = {"state": _("By state"), "turn": _("By whose turn")}
        return [Chip(text, look.address(by="" if key == "state" else key), look.by == key) for key, text in by.items()]
    labels = {
        "": _("Not grouped"), "client": _("By client"), "assistant": _("By assistant"), "kind": _("By kind"),
        "state": _("By state"), "week": _("By week"), "turn": _("By whose turn"),
    }  # fmt: skip
    if look.shape == "timeline":
        labels = {key: labels[key] for key in ("client", "assistant", "kind")}
    now = look.group or ("client" if look.shape == "timeline" else "")
    return [Chip(text, look.address(group=key), now == key) for key, text in labels.items()]


def span_chips(look: Look) -> list[Chip]:
    """How much a calendar shows."""
    labels = {"month": _("Month"), "week": _("Week")}
    return [
        Chip(text, look.address(span="" if key == "month" else key), look.span == key) for key, text in labels.items()
    ]


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
        states=[(str(state.value), str(state.label)) for state in (*Task.OPEN, *Task.CLOSED)],
    )


def people_to_pass_on_to(actor: Actor, tasks: list[UUID]) -> list[tuple[str, str]]:
    """Assistants of the engagements of these tasks, as pairs of key and name."""
    places = visible_tasks(actor).filter(pk__in=tasks).values("engagement")
    parts = Part.objects.filter(until=None, engagement__in=places, role__in=ASSISTANTS)
    return _by_name(dict(parts.values_list("membership_id", "membership__user__name")))


def _by_name(found: dict[UUID, str]) -> list[tuple[str, str]]:
    return [(str(key), name) for key, name in sorted(found.items(), key=lambda pair: pair[1].casefold())]
