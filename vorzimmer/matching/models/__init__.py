from .meeting import Meeting, Side
from .need import KindWish, LanguageWish, Need
from .profile import Competence, CompetenceFile, Profile
from .scorecard import Scorecard
from .shortlist import ShortlistEntry

__all__ = [
    "Competence",
    "CompetenceFile",
    "KindWish",
    "LanguageWish",
    "Meeting",
    "Need",
    "Profile",
    "Scorecard",
    "ShortlistEntry",
    "Side",
]
