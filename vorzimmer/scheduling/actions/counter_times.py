"""Offer other times."""

from datetime import datetime

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow, suggesting
from vorzimmer.scheduling.entries import TimesCountered
from vorzimmer.scheduling.models import Participant, Round, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.takes_part)
def counter_times(
    *, actor: Actor, search: TimeSearch, participant: Participant, times: tuple[datetime, ...], words: str = ""
) -> TimesCountered:
    """The other side of an offer would rather have these: what was offered before is released, these are held.

    NotAllowed for somebody else, in a poll, and for times that cannot be.
    """
    reason = rules.speaks(actor, search, participant) or rules.negotiates(search) or rules.times(search, times)
    if reason:
        raise NotAllowed(reason)
    flow.release(actor, flow.open_slots(search))
    turn = flow.note_round(search, Round.Kind.COUNTERED, Round.Side.THEIRS, participant.name, words)
    flow.put_times(actor, turn, times, suggesting.reasons_at(search, times), hold=True)
    participant.change(answered_at=clock.now(), comment=words.strip()[:1000])
    search.enter(TimeSearch.State.OPEN, TimeSearch.Turn.OURS)
    return TimesCountered(search=search, participant=participant)
