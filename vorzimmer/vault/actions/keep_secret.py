"""Keep a secret for an access."""

from datetime import datetime

from django.views.decorators.debug import sensitive_variables

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault import sealing
from vorzimmer.vault.entries import SecretKept
from vorzimmer.vault.models import Access, Secret
from vorzimmer.vault.rules import secrets as rules


@action(may=rules.keep)
@sensitive_variables("plain")
def keep_secret(
    *, actor: Actor, access: Access, label: str, kind: str, plain: sealing.Plain, expires_at: datetime | None = None
) -> SecretKept:
    """Whoever uses the access may read it from now on, until `expires_at` if there is one."""
    secret = Secret(access=access, label=label.strip(), kind=kind, kept_by=actor.membership, expires_at=expires_at)
    sealing.seal(secret, plain)
    secret.save()
    return SecretKept(access=access, secret=secret)
