"""Read a secret."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.vault.entries import SecretRevealed
from vorzimmer.vault.models import Reveal, Secret
from vorzimmer.vault.rules import secrets as rules


@action(may=rules.reveal)
def reveal_secret(*, actor: Actor, secret: Secret, reason: str) -> SecretRevealed:
    """Recorded before anything is shown, and whoever kept it is told. NotAllowed without a reason.

    What is returned says who may be shown the content for sixty seconds (`reveals.content_of`), never the content.
    """
    if not reason.strip():
        raise NotAllowed(_("Say what you need it for."))
    reveal = Reveal(secret=secret, by=actor.membership, reason=reason.strip()[:300])
    reveal.save()
    return SecretRevealed(access=secret.access, secret=secret, reveal=reveal)
