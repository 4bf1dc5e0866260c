"""Take a line out of a draft."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import LineRemoved
from vorzimmer.rhythm.models import CheckInLine
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.write_line)
def remove_check_in_line(*, actor: Actor, line: CheckInLine) -> LineRemoved:
    """The task that it names stays as it is."""
    check_in, text = line.check_in, line.text
    line.delete()
    return LineRemoved(check_in=check_in, text=text)
