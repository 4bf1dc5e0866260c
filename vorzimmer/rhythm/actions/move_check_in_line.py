"""Put a line in another place."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import LineMoved
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.move)
def move_check_in_line(*, actor: Actor, line: CheckInLine, position: int) -> LineMoved:
    """`position` counts from 0; beyond the ends it is the first or the last place. The client's order holds."""
    check_in = line.check_in
    others = list(CheckInLine.objects.filter(check_in=check_in).exclude(pk=line.pk))
    place = max(0, min(position, len(others)))
    for number, each in enumerate([*others[:place], line, *others[place:]]):
        if each.position != number:
            each.change(position=number)
    if not check_in.is_draft:
        check_in.change(state=CheckIn.State.CHANGED)
    return LineMoved(line=line, check_in=check_in)
