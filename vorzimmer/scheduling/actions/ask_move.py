"""Ask for another time."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow
from vorzimmer.scheduling.entries import MoveAsked
from vorzimmer.scheduling.models import Participant, Round, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.move)
def ask_move(*, actor: Actor, search: TimeSearch, participant: Participant, words: str = "") -> MoveAsked:
    """The other side cannot come after all. The time stands until another one is found; it is counted who moves.

    NotAllowed for somebody else, and once the appointment has begun.
    """
    if reason := rules.speaks(actor, search, participant):
        raise NotAllowed(reason)
    flow.note_round(search, Round.Kind.MOVE, Round.Side.THEIRS, participant.name, words)
    search.enter(
        TimeSearch.State.OPEN, TimeSearch.Turn.OURS, moved=search.moved + 1, chosen=None,
        moved_by_them=search.moved_by_them + 1, deadline=None,
    )  # fmt: skip
    return MoveAsked(search=search, participant=participant)
