"""Give up looking for a way."""

from vorzimmer.calls import rules
from vorzimmer.calls.entries import CallFailed
from vorzimmer.calls.models import Call
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.hang_up)
def fail_call(*, actor: Actor, call: Call) -> CallFailed:
    """The two browsers found no way to each other: neither directly nor over the relay."""
    call.end(Call.State.FAILED, None)
    return CallFailed(call=call)
