"""What can be chosen in the filters: only people and engagements that the reader knows."""

from dataclasses import dataclass
from uuid import UUID

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.people.actor import Actor
from vorzimmer.search.queries.hits import kind_words
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import kind_faces

Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Options:
    """Pairs of what stands in the address and what people read."""

    people: Choices
    assistants: Choices
    engagements: Choices
    kinds: Choices
    task_kinds: Choices
    states: Choices


def options_of(actor: Actor) -> Options:
    """Two queries."""
    parts = Part.objects.filter(until=None, engagement__in=visible_engagements(actor).values("pk"))
    rows = parts.values_list(
        "engagement_id", "engagement__title", "engagement__client__name", "role", "membership_id",
        "membership__user__name",
    )  # fmt: skip
    places: dict[UUID, str] = {}
    people: dict[UUID, str] = {actor.id: actor.person.name}
    assistants: dict[UUID, str] = {}
    for place, title, client, role, member, name in rows:
        places[place] = f"{client} · {title}" if title else client
        people[member] = name
        if role in ("lead", "backup"):
            assistants[member] = name
    faces = [(slug, face.name) for slug, face in kind_faces().items()]
    return Options(
        _by_name(people), _by_name(assistants), _by_name(places), list(kind_words().items()), faces,
        [(key, str(label)) for key, label in Task.State.choices],
    )  # fmt: skip


def _by_name(found: dict[UUID, str]) -> Choices:
    return [(str(key), name) for key, name in sorted(found.items(), key=lambda pair: pair[1].casefold())]
