"""Open a point of the agenda again."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import PointOpened
from vorzimmer.talks.models import AgendaPoint
from vorzimmer.talks.rules import holding as rules


@action(may=rules.open_point)
def open_point(*, actor: Actor, point: AgendaPoint) -> PointOpened:
    """Left open, it comes again in the next talk."""
    point.change(settled_by=None, settled_at=None)
    return PointOpened(talk=point.talk, point=point)
