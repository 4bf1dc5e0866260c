"""Confirm what both sides agree."""

from vorzimmer.conversations import rules
from vorzimmer.conversations.entries import AgreementConfirmed
from vorzimmer.conversations.models import Message
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.confirm_agreement)
def confirm_agreement(*, actor: Actor, message: Message) -> AgreementConfirmed:
    """Both names and moments stand there; neither edits nor deletes it any more."""
    message.confirm(actor.membership, clock.now())
    return AgreementConfirmed(message=message)
