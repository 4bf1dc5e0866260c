"""Put a point of the agenda in another place."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import PointMoved
from vorzimmer.talks.models import AgendaPoint
from vorzimmer.talks.rules import holding as rules


@action(may=rules.move_point)
def move_point(*, actor: Actor, point: AgendaPoint, position: int) -> PointMoved:
    """`position` counts from 0 within its part; beyond the ends it is the first or the last place."""
    others = list(AgendaPoint.objects.filter(talk=point.talk, part=point.part).exclude(pk=point.pk))
    place = max(0, min(position, len(others)))
    for number, each in enumerate([*others[:place], point, *others[place:]]):
        if each.position != number:
            each.change(position=number)
    return PointMoved(talk=point.talk, point=point)
