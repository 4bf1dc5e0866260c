"""What stands at the top of a conversation. Called where writing is allowed."""

from vorzimmer.conversations.models import AT_TOP, Conversation, Message


def count(conversation: Conversation) -> None:
    """Whether there is anything is known to the conversation itself, so that most pages need not ask."""
    conversation.take_top(Message.objects.filter(AT_TOP, conversation=conversation).count())
