"""Make the appointment at once."""

from datetime import datetime

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow, settling, suggesting
from vorzimmer.scheduling.entries import TimeChosen
from vorzimmer.scheduling.models import Round, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.choose)
def book_time(*, actor: Actor, search: TimeSearch, starts_at: datetime) -> TimeChosen:
    """Without asking the others: they get the invitation. NotAllowed for a time that has passed or is taken."""
    if reason := rules.times(search, [starts_at]):
        raise NotAllowed(reason)
    flow.release(actor, flow.open_slots(search))
    turn = flow.note_round(search, Round.Kind.TAKEN, Round.Side.OURS, actor.membership.name)
    flow.put_times(actor, turn, [starts_at], suggesting.reasons_at(search, [starts_at]), hold=False)
    settling.settle(actor, search, turn.slots.get())
    return TimeChosen(search=search, starts_at=starts_at.isoformat())
