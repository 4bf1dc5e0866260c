"""The deadline for answers has passed."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling.entries import AnswersClosed
from vorzimmer.scheduling.models import TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.close_answers)
def close_answers(*, actor: Actor, search: TimeSearch) -> AnswersClosed:
    """Our turn: decide with what is there, ask again, or call it off. A late answer still counts until then."""
    search.enter(TimeSearch.State.OPEN, TimeSearch.Turn.OURS)
    return AnswersClosed(search=search)
