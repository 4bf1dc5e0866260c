"""Open what was sent."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault.entries import SendingOpened
from vorzimmer.vault.models import Sending
from vorzimmer.vault.rules import secrets as rules


@action(may=rules.open_sending)
def open_sending(*, actor: Actor, sending: Sending) -> SendingOpened:
    """It is gone from the house; whoever sent it is told."""
    sending.wipe(opened_at=clock.now())
    return SendingOpened(sending=sending)
