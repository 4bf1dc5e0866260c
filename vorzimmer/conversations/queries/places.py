"""Where a message can be forwarded to."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task

MOST = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A task or the room of an engagement."""

    key: UUID
    name: str


def places_for(actor: Actor, message: Message) -> list[Place]:
    """Rooms where everybody reads the source as well, and open tasks of its engagement; without where it stands."""
    source = message.conversation.engagement
    rooms = [Place(each.pk, str(each)) for each in _rooms(actor, source)]
    tasks = Task.objects.filter(engagement=source, is_open=True).exclude(state=Task.State.DRAFT).order_by("-id")
    places = [*rooms, *(Place(each.pk, each.title) for each in tasks[:MOST])]
    return [place for place in places if place.key != message.conversation.place_id]


def _rooms(actor: Actor, source: Engagement) -> list[Engagement]:
    readers = set(source.team.everyone)
    mine = visible_engagements(actor).filter(parts__membership=actor.membership, parts__until=None)
    there = list(mine.exclude(stage=Engagement.Stage.ENDED).select_related("client").order_by("client__name")[:MOST])
    people: dict[UUID, set[UUID]] = defaultdict(set)
    parts = Part.objects.filter(engagement__in=[each.pk for each in there], until=None)
    for engagement, member in parts.values_list("engagement", "membership"):
        people[engagement].add(member)
    return [each for each in there if each.pk == source.pk or people[each.pk] <= readers]
