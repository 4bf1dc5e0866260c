"""What was talked about last, in which one has a part: the first thing that somebody comes back for."""

from vorzimmer.conversations.models import Conversation
from vorzimmer.conversations.queries import visible_conversations
from vorzimmer.people.actor import Actor


def recent(actor: Actor, most: int = 6) -> list[Conversation]:
    """Newest first; one query along an index."""
    talked = visible_conversations(actor).filter(message_count__gt=0).order_by("-last_message_at")
    return list(talked.select_related("task", "engagement__client")[:most])
