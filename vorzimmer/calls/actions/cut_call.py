"""End a call because one of the two does not belong here any more."""

from vorzimmer.calls import rules
from vorzimmer.calls.entries import CallEnded
from vorzimmer.calls.models import Call
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.cut)
def cut_call(*, actor: Actor, call: Call) -> CallEnded:
    """In the same moment in which the part ends; both pages close the connection."""
    call.end(Call.State.ENDED, None)
    return CallEnded(call=call)
