"""What can happen in this room."""

from .base import AboutSearch
from .links import ClockChosen, LinkOpened, LinkRenewed, LinkRevoked, ParticipantsReminded
from .searches import (
    AnswersClosed,
    AppointmentAgreed,
    AppointmentConfirmed,
    MoveAsked,
    MoveBegun,
    PollAnswered,
    SearchBegun,
    SearchCancelled,
    TimeChosen,
    TimesCountered,
    TimesDeclined,
    TimesOffered,
    TimeTaken,
)
from .tastes import RulesConfirmed, RulesDeclined, RulesKept, RulesProposed

__all__ = [
    "AboutSearch",
    "AnswersClosed",
    "AppointmentAgreed",
    "AppointmentConfirmed",
    "ClockChosen",
    "LinkOpened",
    "LinkRenewed",
    "LinkRevoked",
    "MoveAsked",
    "MoveBegun",
    "ParticipantsReminded",
    "PollAnswered",
    "RulesConfirmed",
    "RulesDeclined",
    "RulesKept",
    "RulesProposed",
    "SearchBegun",
    "SearchCancelled",
    "TimeChosen",
    "TimeTaken",
    "TimesCountered",
    "TimesDeclined",
    "TimesOffered",
]  # fmt: skip
