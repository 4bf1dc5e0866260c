"""How the reader likes to look at calendars."""

from uuid import UUID

from vorzimmer.calendars.models import Showing
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.prepared import Prepared

MINE = Prepared(lambda member: Showing.objects.filter(membership=member)[:1], member=UUID)


def showing_of(actor: Actor) -> Showing:
    """What they chose, or what everybody begins with; one query."""
    return MINE.first(member=actor.id) or Showing(membership=actor.membership)
