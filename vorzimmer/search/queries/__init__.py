"""Everything that is read from this room starts here: only what the actor may see."""

from .filters import Filters, address
from .find import PAGE, Cursor, Page, find
from .hits import Hit, kind_words
from .options import Options, options_of
from .recent import recent
from .saved import get_saved_search, saved_searches

__all__ = [
    "PAGE",
    "Cursor",
    "Filters",
    "Hit",
    "Options",
    "Page",
    "address",
    "find",
    "get_saved_search",
    "kind_words",
    "options_of",
    "recent",
    "saved_searches",
]
