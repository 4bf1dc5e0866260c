"""End a call."""

from vorzimmer.calls import rules
from vorzimmer.calls.entries import CallEnded
from vorzimmer.calls.models import Call
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor, Door


@action(may=rules.hang_up)
def hang_up(*, actor: Actor, call: Call) -> CallEnded:
    """Either of the two; by the clock when one of them has gone away and did not come back."""
    call.end(Call.State.ENDED, None if actor.door == Door.SCHEDULE else actor.membership)
    return CallEnded(call=call)
