"""What is looked up once for all rows of a list on "Today"."""

from vorzimmer.people.actor import Actor
from vorzimmer.screens.sections.places import Places
from vorzimmer.tasks.queries import kind_faces
from vorzimmer.tasks.queries.rows import Reader


def reader_for(actor: Actor, places: Places) -> Reader:
    """With the names of contacts and the faces of kinds; one query."""
    speakers = {place: one.team.speaker for place, one in places.known.items()}
    names = {place: contact.user.first_name for place, contact in speakers.items() if contact}
    return Reader(actor, places.sides, names, kind_faces(), places.undecided)
