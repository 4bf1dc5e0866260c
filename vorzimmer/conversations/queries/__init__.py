"""Everything that is read from this room starts here: only what the actor may see."""

from .around import Sign, agreements_in, known_sign, signs_of, top_of, versions_of
from .conversations import (
    answered,
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
from .lists import Row, asked_of_list, conversation_rows, quiet_rooms
from .newest import PAGE
from .places import Place, places_for
from .stream import Stream, stream_after, stream_changed, stream_of, stream_of_one, stream_with

__all__ = [
    "LIST_PAGE",
    "PAGE",
    "Glance",
    "Place",
    "Row",
    "Sign",
    "Stream",
    "agreements_in",
    "answered",
    "asked_of_list",
    "conversation_about",
    "conversation_rows",
    "count_unread",
    "draft_of",
    "get_conversation",
    "get_message",
    "glance",
    "is_shown",
    "known_sign",
    "mark_of",
    "places_for",
    "quiet_rooms",
    "sent_message",
    "signs_of",
    "stream_after",
    "stream_changed",
    "stream_of",
    "stream_of_one",
    "stream_with",
    "top_of",
    "versions_of",
    "visible_conversations",
]
