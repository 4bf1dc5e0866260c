"""Replace what a secret says."""

from datetime import datetime

from django.views.decorators.debug import sensitive_variables

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault import sealing
from vorzimmer.vault.entries import SecretReplaced
from vorzimmer.vault.models import Secret
from vorzimmer.vault.rules import secrets as rules


@action(may=rules.replace)
@sensitive_variables("plain")
def replace_secret(
    *, actor: Actor, secret: Secret, plain: sealing.Plain, expires_at: datetime | None = None
) -> SecretReplaced:
    """The old content is gone; whoever replaces it is whoever kept it from now on."""
    before = str(secret.kept_by_id)
    sealing.seal(secret, plain)
    secret.change(
        sealed=secret.sealed, sealed_key=secret.sealed_key, sealed_with=secret.sealed_with,
        kept_by=actor.membership, kept_at=clock.now(), expires_at=expires_at,
    )  # fmt: skip
    return SecretReplaced(access=secret.access, secret=secret, before=before)
