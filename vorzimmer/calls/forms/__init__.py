"""Plain forms of this room."""

from .calls import DeclineForm, StartForm
from .notes import NoteForm, OutsideForm
from .ways import WayForm

__all__ = ["DeclineForm", "NoteForm", "OutsideForm", "StartForm", "WayForm"]
