"""How the reader likes to look at calendars."""

from uuid import UUID

from vorzimmer.calendars.models import Showing
from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import asked_of_team
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.prepared import Asked, Prepared

from .calendars import SEEN
from .people import BESIDE

MINE = Prepared(lambda member: Showing.objects.filter(membership=member)[:1], member=UUID)


def asked_of_page(actor: Actor, engagement: Engagement | None) -> list[Asked]:
    """What every calendar's page asks besides what stands in it: to be read `together`."""
    people = asked_of_team(engagement) if engagement else BESIDE.asked(me=actor.id)
    return [MINE.asked(member=actor.id), SEEN.asked(me=actor.id), people]


def showing_of(actor: Actor) -> Showing:
    """What they chose, or what everybody begins with; one query."""
    return MINE.first(member=actor.id) or Showing(membership=actor.membership)
