from .feedback import Feedback
from .minutes import Minutes, MinutesAnswer
from .notes import NoteLine, PrivateNote
from .outcome import TalkOutcome
from .point import AgendaPoint
from .series import TalkSeries
from .talk import PARTS, Talk

__all__ = [
    "PARTS",
    "AgendaPoint",
    "Feedback",
    "Minutes",
    "MinutesAnswer",
    "NoteLine",
    "PrivateNote",
    "Talk",
    "TalkOutcome",
    "TalkSeries",
]
