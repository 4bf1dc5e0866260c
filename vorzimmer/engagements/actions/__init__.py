"""The verbs of this room."""

from .add_part import add_part
from .change_engagement import change_engagement
from .change_part import change_part
from .confirm_language import confirm_language
from .decline_language import decline_language
from .end_part import end_part
from .open_engagement import open_engagement
from .pause_engagement import pause_engagement
from .propose_language import propose_language
from .resume_engagement import resume_engagement

__all__ = [
    "add_part",
    "change_engagement",
    "change_part",
    "confirm_language",
    "decline_language",
    "end_part",
    "open_engagement",
    "pause_engagement",
    "propose_language",
    "resume_engagement",
]
