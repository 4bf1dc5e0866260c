"""Read a secret in an emergency."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.vault.entries import GlassBroken
from vorzimmer.vault.models import Reveal, Secret
from vorzimmer.vault.rules import secrets as rules

LEAST = 15
"""Letters of the reason: it has to say something to those who read it."""


@action(may=rules.break_glass)
def break_glass(*, actor: Actor, secret: Secret, reason: str) -> GlassBroken:
    """For who coordinates and does not use the access: both sides hear of it at once. NotAllowed without a reason."""
    if len(reason.strip()) < LEAST:
        raise NotAllowed(_("Say what has happened, in a sentence: both sides read it at once."))
    reveal = Reveal(secret=secret, by=actor.membership, reason=reason.strip()[:300], broke_glass=True)
    reveal.save()
    return GlassBroken(access=secret.access, secret=secret, reveal=reveal)
