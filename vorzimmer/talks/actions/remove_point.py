"""Take a point off the agenda."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import PointRemoved
from vorzimmer.talks.models import AgendaPoint
from vorzimmer.talks.rules import holding as rules


@action(may=rules.change_point)
def remove_point(*, actor: Actor, point: AgendaPoint) -> PointRemoved:
    """By whoever put it there."""
    talk, part = point.talk, point.part
    point.delete()
    return PointRemoved(talk=talk, part=part)
