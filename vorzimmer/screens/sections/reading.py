"""What is looked up once for all rows of a list on "Today"."""

from collections.abc import Iterable
from uuid import UUID

from vorzimmer.engagements.models import Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.names import first_name
from vorzimmer.screens.sections.places import Places
from vorzimmer.tasks.queries import kind_faces
from vorzimmer.tasks.queries.rows import Reader


def reader_for(actor: Actor, places: Places, shown: Iterable[UUID]) -> Reader:
    """For rows of these engagements: names of contacts and faces of kinds; two queries."""
    return Reader(actor, places.sides, contact_names(shown), kind_faces(), places.undecided)


def contact_names(shown: Iterable[UUID]) -> dict[UUID, str]:
    """The first name of whoever answers for the client, by engagement."""
    parts = Part.objects.filter(engagement__in=list(shown), role=Part.Role.CONTACT, until=None)
    names = parts.order_by("decides", "-since").values_list("engagement_id", "membership__user__name")
    return {place: first_name(name) for place, name in names}
