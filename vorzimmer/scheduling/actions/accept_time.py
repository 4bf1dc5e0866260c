"""Take one of the offered times."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow, settling
from vorzimmer.scheduling.entries import TimeTaken
from vorzimmer.scheduling.models import Participant, Round, Slot, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.takes_part)
def accept_time(
    *, actor: Actor, search: TimeSearch, participant: Participant, slot: Slot, comment: str = ""
) -> TimeTaken:
    """The other side of an offer takes a time: it stands at once, or the client is asked first.

    NotAllowed for somebody else, in a poll, for a time that is gone, and when it was settled meanwhile.
    """
    if reason := rules.speaks(actor, search, participant) or rules.taking(search, slot, Round.Side.OURS):
        raise NotAllowed(reason)
    participant.change(answered_at=clock.now(), comment=comment.strip()[:1000])
    flow.note_round(search, Round.Kind.TAKEN, Round.Side.THEIRS, participant.name, comment)
    made = settling.settle(rules.host(actor, search), search, slot)
    return TimeTaken(search=search, participant=participant, starts_at=slot.starts_at.isoformat(), stands=made)
