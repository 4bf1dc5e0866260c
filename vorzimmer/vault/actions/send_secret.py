"""Send somebody a secret that opens once."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.vault import sealing
from vorzimmer.vault.entries import SecretSent
from vorzimmer.vault.models import Sending
from vorzimmer.vault.rules import secrets as rules

MOST_HOURS = 7 * 24


@action(may=rules.send, lock=False)
@sensitive_variables("plain")
def send_secret(
    *, actor: Actor, engagement: Engagement, to: Membership, label: str, plain: sealing.Plain, hours: int = 24
) -> SecretSent:
    """It waits for `to` for that many hours (1 to 168). NotAllowed for somebody outside the engagement, and oneself."""
    if to.pk not in engagement.team.everyone or to.pk == actor.id:
        raise NotAllowed(_("Choose somebody else of this engagement."))
    expires_at = clock.now() + timedelta(hours=max(1, min(hours, MOST_HOURS)))
    sending = Sending(
        engagement=engagement, to=to, sent_by=actor.membership, label=label.strip(), expires_at=expires_at
    )
    sealing.seal(sending, plain)
    sending.save()
    return SecretSent(sending=sending)
