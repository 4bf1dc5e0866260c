"""Take a message down from the top."""

from vorzimmer.conversations import rules, top
from vorzimmer.conversations.entries import MessageUnpinned
from vorzimmer.conversations.models import Message
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.unpin_message)
def unpin_message(*, actor: Actor, message: Message) -> MessageUnpinned:
    """It stands only where it was said."""
    message.pin(None, None)
    top.count(message.conversation)
    return MessageUnpinned(message=message)
