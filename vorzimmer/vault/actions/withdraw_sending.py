"""Take back what was sent."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault.entries import SendingWithdrawn
from vorzimmer.vault.models import Sending
from vorzimmer.vault.rules import secrets as rules


@action(may=rules.withdraw_sending)
def withdraw_sending(*, actor: Actor, sending: Sending) -> SendingWithdrawn:
    """Nobody has read it and nobody will."""
    sending.wipe(withdrawn_at=clock.now())
    return SendingWithdrawn(sending=sending)
