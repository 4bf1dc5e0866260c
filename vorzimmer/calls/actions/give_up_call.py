"""Stop ringing."""

from vorzimmer.calls import rules
from vorzimmer.calls.entries import CallMissed
from vorzimmer.calls.models import Call
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor, Door


@action(may=rules.give_up)
def give_up_call(*, actor: Actor, call: Call) -> CallMissed:
    """The caller does not wait any longer, or the time is up: a missed call, and the other is told."""
    call.end(Call.State.MISSED, None if actor.door == Door.SCHEDULE else actor.membership)
    return CallMissed(call=call)
