"""Take back a link."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow
from vorzimmer.scheduling.entries import LinkRevoked
from vorzimmer.scheduling.models import Participant, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.link)
def revoke_link(*, actor: Actor, search: TimeSearch, participant: Participant) -> LinkRevoked:
    """It opens nothing any more. What was answered stays; whose answer is missing is no longer waited for.

    If it was the last one, whoever began the search decides.
    """
    if participant.search_id != search.pk or not participant.is_outside:
        raise NotAllowed(rules.DEAD)
    participant.change(revoked_at=clock.now(), required=False)
    if search.turn == TimeSearch.Turn.THEIRS and flow.all_answered(search):
        search.enter(search.state, TimeSearch.Turn.OURS)
    return LinkRevoked(search=search, participant=participant)
