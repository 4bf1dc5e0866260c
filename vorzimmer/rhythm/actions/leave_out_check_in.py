"""Leave a draft out."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import CheckInLeftOut
from vorzimmer.rhythm.models import CheckIn
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.write)
def leave_out_check_in(*, actor: Actor, check_in: CheckIn) -> CheckInLeftOut:
    """Not this time. Nobody is told, nothing is counted."""
    check_in.change(state=CheckIn.State.LEFT_OUT)
    return CheckInLeftOut(check_in=check_in)
