"""What may be seen of calls: one's own, and those between the two sides of an engagement that one belongs to."""

from .calls import Row, calls_in, get_call, incoming, own_call
from .notes import callers_to_forget, get_call_note, notes_in, notes_of

__all__ = [
    "Row",
    "callers_to_forget",
    "calls_in",
    "get_call",
    "get_call_note",
    "incoming",
    "notes_in",
    "notes_of",
    "own_call",
]
