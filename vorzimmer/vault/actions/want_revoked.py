"""Say that an access is no longer needed."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault.entries import RevokeWanted
from vorzimmer.vault.models import Access
from vorzimmer.vault.rules import accesses as rules


@action(may=rules.want_revoked)
def want_revoked(*, actor: Actor, access: Access) -> RevokeWanted:
    """Whoever is named for it is asked to switch it off in the other system."""
    access.change(state=Access.State.REVOKE_WANTED, revoke_wanted_at=clock.now())
    return RevokeWanted(access=access)
