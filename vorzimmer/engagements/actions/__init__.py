"""The verbs of this room."""

from .add_part import add_part
from .change_engagement import change_engagement
from .change_part import change_part
from .end_part import end_part
from .open_engagement import open_engagement
from .pause_engagement import pause_engagement
from .resume_engagement import resume_engagement

__all__ = [
    "add_part",
    "change_engagement",
    "change_part",
    "end_part",
    "open_engagement",
    "pause_engagement",
    "resume_engagement",
]
