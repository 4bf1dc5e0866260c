"""Everything that is read from this room starts here: only what the actor may see."""

from .conversations import (
    conversation_about,
    count_unread,
    draft_of,
    get_conversation,
    get_message,
    is_shown,
    mark_of,
    sent_message,
    visible_conversations,
)
from .glance import Glance, glance
from .lists import PAGE as LIST_PAGE
from .lists import Row, conversation_rows, quiet_rooms
from .stream import PAGE, Stream, stream_after, stream_of, stream_with

__all__ = [
    "LIST_PAGE",
    "PAGE",
    "Glance",
    "Row",
    "Stream",
    "conversation_about",
    "conversation_rows",
    "count_unread",
    "draft_of",
    "get_conversation",
    "get_message",
    "glance",
    "is_shown",
    "mark_of",
    "quiet_rooms",
    "sent_message",
    "stream_after",
    "stream_of",
    "stream_with",
    "visible_conversations",
]
