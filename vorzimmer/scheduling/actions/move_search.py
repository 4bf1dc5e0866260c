"""Look for another time."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow
from vorzimmer.scheduling.entries import MoveBegun
from vorzimmer.scheduling.models import Round, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.move)
def move_search(*, actor: Actor, search: TimeSearch, words: str = "") -> MoveBegun:
    """We cannot come after all. The time stands until another one is found; the others hear of it with new times."""
    flow.note_round(search, Round.Kind.MOVE, Round.Side.OURS, actor.membership.name, words)
    search.enter(
        TimeSearch.State.OPEN, TimeSearch.Turn.OURS, moved=search.moved + 1, chosen=None, deadline=None
    )  # fmt: skip
    return MoveBegun(search=search)
