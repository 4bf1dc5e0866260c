"""What has come from outside, as far as somebody sees the appointment; and what a guest sees by their link."""

from .decisions import Proposed, decisions_on, get_counter, get_unexpected, open_proposals
from .guests import Guested, seen_by_guest
from .sharing import calendars_with_addresses, get_calendar

__all__ = [
    "Guested",
    "Proposed",
    "calendars_with_addresses",
    "decisions_on",
    "get_calendar",
    "get_counter",
    "get_unexpected",
    "open_proposals",
    "seen_by_guest",
]
