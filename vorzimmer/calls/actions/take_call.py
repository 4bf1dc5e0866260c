"""Answer a call."""

from vorzimmer.calls import rules
from vorzimmer.calls.entries import CallAnswered
from vorzimmer.calls.models import Call
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.take)
def take_call(*, actor: Actor, call: Call) -> CallAnswered:
    """The two talk. Nothing of it is recorded but when and how long."""
    call.answer()
    return CallAnswered(call=call)
