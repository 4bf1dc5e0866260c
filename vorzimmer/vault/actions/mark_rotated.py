"""Confirm that a shared password is another one now."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault.entries import AccessRotated
from vorzimmer.vault.models import Access
from vorzimmer.vault.rules import accesses as rules


@action(may=rules.rotated)
def mark_rotated(*, actor: Actor, access: Access) -> AccessRotated:
    """Whoever has left knows the old one only. The new one is kept by `replace_secret`."""
    access.change(rotate_wanted_at=None, rotated_at=clock.now(), rotated_by=actor.membership)
    return AccessRotated(access=access)
