"""Decline."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import booking, flow, settling
from vorzimmer.scheduling.entries import TimesDeclined
from vorzimmer.scheduling.models import Participant, Round, TimeSearch, Vote
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.decline)
def decline_times(*, actor: Actor, search: TimeSearch, participant: Participant, words: str = "") -> TimesDeclined:
    """None of the times suits; after it was arranged: the other side calls it off. The reason is said, if they like.

    In a poll it is a no to every time, and the others go on. NotAllowed for somebody else.
    """
    if reason := rules.speaks(actor, search, participant):
        raise NotAllowed(reason)
    participant.change(answered_at=clock.now(), comment=words.strip()[:1000])
    flow.note_round(search, Round.Kind.DECLINED, Round.Side.THEIRS, participant.name, words)
    if search.is_poll and search.is_live:
        for slot in flow.open_slots(search):
            Vote.objects.update_or_create(
                slot=slot, participant=participant, defaults={"answer": Vote.Answer.NO, "at": clock.now()}
            )
        return TimesDeclined(search=search, participant=participant)
    if search.is_poll:
        booking.leave(actor, search, participant)
        return TimesDeclined(search=search, participant=participant)
    flow.release(actor, flow.open_slots(search))
    settling.drop_approval(actor, search)
    if booking.stands(search):
        booking.cancel(actor, search, words)
        search.enter(TimeSearch.State.CANCELLED, chosen=None)
    else:
        search.enter(TimeSearch.State.OPEN, TimeSearch.Turn.OURS, chosen=None, approval=None)
    return TimesDeclined(search=search, participant=participant)
