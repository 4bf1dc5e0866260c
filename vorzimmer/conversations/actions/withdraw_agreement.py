"""No agreement after all."""

from vorzimmer.conversations import rules, top
from vorzimmer.conversations.entries import AgreementWithdrawn
from vorzimmer.conversations.models import Message
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.withdraw_agreement)
def withdraw_agreement(*, actor: Actor, message: Message) -> AgreementWithdrawn:
    """It is a message like any other again; whoever asked for the confirmation is told if it was the other side."""
    asked = str(message.proposed_by_id)
    message.propose(None, "", None)
    top.count(message.conversation)
    return AgreementWithdrawn(message=message, proposed_by=asked)
