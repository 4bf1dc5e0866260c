"""Send a new link."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow
from vorzimmer.scheduling.entries import LinkRenewed
from vorzimmer.scheduling.letters import sending
from vorzimmer.scheduling.models import Participant, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.link)
def renew_link(*, actor: Actor, search: TimeSearch, participant: Participant) -> LinkRenewed:
    """For whoever has lost it, or whose link got into other hands: the old one is dead from now on."""
    if participant.search_id != search.pk or not participant.is_outside:
        raise NotAllowed(rules.DEAD)
    participant.change(
        link_number=participant.link_number + 1, revoked_at=None, opened_at=None, expires_at=flow.link_until(search)
    )
    sending.write(participant, "invited")
    return LinkRenewed(search=search, participant=participant)
