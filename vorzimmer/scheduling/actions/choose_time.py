"""Decide for a time."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow, settling
from vorzimmer.scheduling.entries import TimeChosen
from vorzimmer.scheduling.models import Round, Slot, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.choose)
def choose_time(*, actor: Actor, search: TimeSearch, slot: Slot) -> TimeChosen:
    """Out of a poll, or out of what the other side has offered: it stands at once, or the client is asked first.

    NotAllowed for a time of our own that the other side has not taken, and for one that is gone.
    """
    reason = rules.open_slot(search, slot) if search.is_poll else rules.taking(search, slot, Round.Side.THEIRS)
    if reason:
        raise NotAllowed(reason)
    flow.note_round(search, Round.Kind.TAKEN, Round.Side.OURS, actor.membership.name)
    settling.settle(actor, search, slot)
    return TimeChosen(search=search, starts_at=slot.starts_at.isoformat())
