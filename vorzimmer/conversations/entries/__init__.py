"""What can happen in a conversation."""

from .agreements import AgreementConfirmed, AgreementProposed, AgreementWithdrawn
from .base import AboutMessage, MessageChanged
from .changes import MessageDeleted, MessageEdited, MessagePinned, MessageUnpinned, ReactionAdded, ReactionRemoved
from .messages import MessageBecameQuestion, MessageBecameTask, MessageForwarded, MessagePosted

__all__ = [
    "AboutMessage",
    "AgreementConfirmed",
    "AgreementProposed",
    "AgreementWithdrawn",
    "MessageBecameQuestion",
    "MessageBecameTask",
    "MessageChanged",
    "MessageDeleted",
    "MessageEdited",
    "MessageForwarded",
    "MessagePinned",
    "MessagePosted",
    "MessageUnpinned",
    "ReactionAdded",
    "ReactionRemoved",
]
