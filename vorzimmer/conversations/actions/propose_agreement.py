"""Write a message down as what both sides agree."""

from vorzimmer.conversations import rules, top
from vorzimmer.conversations.entries import AgreementProposed
from vorzimmer.conversations.models import Message
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.propose_agreement)
def propose_agreement(*, actor: Actor, message: Message) -> AgreementProposed:
    """The other side is asked to confirm it, in the house or by one click in the mail. Its words cannot change now."""
    side = message.conversation.engagement.team.side_of(actor) or ""
    message.propose(actor.membership, side, clock.now())
    top.count(message.conversation)
    return AgreementProposed(message=message, side=side)
