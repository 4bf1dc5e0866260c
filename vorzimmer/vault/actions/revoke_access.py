"""Confirm that an access has been switched off."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.vault.entries import AccessRevoked
from vorzimmer.vault.models import Access
from vorzimmer.vault.rules import accesses as rules


@action(may=rules.revoke)
def revoke_access(*, actor: Actor, access: Access, how: str, rotated: bool = False) -> AccessRevoked:
    """Nobody uses it any more, and its secrets are wiped. `how` says what was done in the other system.

    `rotated` says that the shared password has been changed as well. NotAllowed without words.
    """
    if not how.strip():
        raise NotAllowed(_("Say what was done in the other system."))
    now = clock.now()
    held = list(access.holdings.filter(until=None))
    for holding in held:
        holding.end(actor.membership)
    for secret in access.secrets.filter(removed_at=None):
        secret.wipe(removed_at=now, removed_by=actor.membership)
    wanted = None if rotated else access.rotate_wanted_at or (now if held and access.rotate_after_leaving else None)
    access.change(
        state=Access.State.REVOKED, revoked_at=now, revoked_by=actor.membership, revoked_how=how.strip()[:500],
        rotate_wanted_at=wanted,
    )  # fmt: skip
    if rotated:
        access.change(rotated_at=now, rotated_by=actor.membership)
    return AccessRevoked(access=access, held_by=[str(holding.membership_id) for holding in held])
