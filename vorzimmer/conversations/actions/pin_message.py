"""Put a message to the top of its conversation."""

from vorzimmer.conversations import rules, top
from vorzimmer.conversations.entries import MessagePinned
from vorzimmer.conversations.models import Message
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.pin_message)
def pin_message(*, actor: Actor, message: Message) -> MessagePinned:
    """It is in sight for everybody here, until somebody unpins it."""
    message.pin(actor.membership, clock.now())
    top.count(message.conversation)
    return MessagePinned(message=message)
