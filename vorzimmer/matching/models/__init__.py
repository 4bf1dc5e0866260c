from .meeting import Meeting, Side
from .need import KindWish, LanguageWish, Need
from .profile import Competence, Profile
from .scorecard import Scorecard
from .shortlist import ShortlistEntry

__all__ = [
    "Competence",
    "KindWish",
    "LanguageWish",
    "Meeting",
    "Need",
    "Profile",
    "Scorecard",
    "ShortlistEntry",
    "Side",
]
