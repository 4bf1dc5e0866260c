"""Do not give an access that was asked for."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault.entries import AccessDeclined
from vorzimmer.vault.models import Access
from vorzimmer.vault.rules import accesses as rules


@action(may=rules.decline)
def decline_access(*, actor: Actor, access: Access, reason: str = "") -> AccessDeclined:
    """Whoever asked is told, with the reason if there is one; also how somebody takes back what they asked for."""
    access.change(state=Access.State.DECLINED)
    return AccessDeclined(access=access, reason=reason.strip()[:300])
