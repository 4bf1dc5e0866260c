"""In whose name the house gives and takes parts: somebody who coordinates the engagement."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership


def arranger(engagement: Engagement, first: Membership | None = None) -> Actor:
    """`first` if they coordinate it, else its coordination, else who runs the workspace. LookupError without anybody."""
    running = Membership.objects.filter(role__in=Membership.RUNNING, left_at=None).order_by("joined_at", "id")
    people = [first] if first else []
    for member in [*people, *engagement.team.with_role("coordinator"), *running]:
        actor = Actor(member, Door.SCHEDULE)
        if member.left_at is None and engagement.team.coordinates(actor):
            return actor
    raise LookupError("nobody coordinates this engagement")
