"""Remove a secret."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault.entries import SecretRemoved
from vorzimmer.vault.models import Secret
from vorzimmer.vault.rules import secrets as rules


@action(may=rules.remove)
def remove_secret(*, actor: Actor, secret: Secret) -> SecretRemoved:
    """Its content is wiped; that it was there, and who read it, stays."""
    secret.wipe(removed_at=clock.now(), removed_by=actor.membership)
    return SecretRemoved(access=secret.access, secret=secret)
