"""Tick a point of the agenda."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import PointSettled
from vorzimmer.talks.models import AgendaPoint
from vorzimmer.talks.rules import holding as rules


@action(may=rules.settle_point)
def settle_point(*, actor: Actor, point: AgendaPoint) -> PointSettled:
    """Said what there is to say: it is not carried over."""
    point.change(settled_by=actor.membership, settled_at=clock.now())
    return PointSettled(talk=point.talk, point=point)
