"""The page was opened for the first time."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling.entries import LinkOpened
from vorzimmer.scheduling.models import Participant, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.look, lock=False)
def note_opened(*, actor: Actor, search: TimeSearch, participant: Participant) -> LinkOpened:
    """Whoever arranges it sees that the mail has arrived."""
    if reason := rules.speaks(actor, search, participant):
        raise NotAllowed(reason)
    participant.change(opened_at=clock.now())
    return LinkOpened(search=search, participant=participant)
