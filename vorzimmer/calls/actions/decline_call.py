"""Say that it does not suit now."""

from datetime import datetime

from vorzimmer.calls import rules
from vorzimmer.calls.entries import CallDeclined
from vorzimmer.calls.models import Call
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor

LONGEST = 200


@action(may=rules.decline)
def decline_call(*, actor: Actor, call: Call, words: str = "", back_at: datetime | None = None) -> CallDeclined:
    """Perhaps with a few words, and with the moment at which one calls back: then it stands under "Today"."""
    call.end(Call.State.DECLINED, actor.membership, words[:LONGEST], back_at)
    return CallDeclined(call=call)
