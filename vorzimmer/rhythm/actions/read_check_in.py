"""Mark a report as read."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import CheckInRead
from vorzimmer.rhythm.models import CheckIn
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.read)
def read_check_in(*, actor: Actor, check_in: CheckIn) -> CheckInRead:
    """Whoever wrote it sees that it arrived; who does not mark it owes nothing."""
    check_in.change(read_by=actor.membership, read_at=clock.now())
    return CheckInRead(check_in=check_in)
