"""Call it off."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import booking, flow, settling
from vorzimmer.scheduling.entries import SearchCancelled
from vorzimmer.scheduling.letters import sending
from vorzimmer.scheduling.models import Round, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.cancel)
def cancel_search(*, actor: Actor, search: TimeSearch, words: str = "") -> SearchCancelled:
    """No appointment, or no more: what is held is free again, and everybody who was asked is told politely."""
    asked = search.rounds.exists()
    flow.release(actor, flow.open_slots(search))
    settling.drop_approval(actor, search)
    if booking.stands(search):
        booking.cancel(actor, search, words)
    flow.note_round(search, Round.Kind.CANCELLED, Round.Side.OURS, actor.membership.name, words)
    search.enter(TimeSearch.State.CANCELLED, chosen=None, approval=None)
    if asked:
        sending.write_to_all(search, "cancelled", words)
    return SearchCancelled(search=search)
