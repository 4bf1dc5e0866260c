"""What can happen in this room: who may know, who is told, which parts of pages are out of date."""

from .pages import (
    AgreementKept,
    AnswerKept,
    PageArchived,
    PageChanged,
    PageConfirmed,
    PageMoved,
    PageRestored,
    PagesImported,
    PageWritten,
)
from .procedures import ProcedureRun, SuggestionMade, SuggestionSettled
from .remarks import GapFilled, GapNoted, PageCommented, PageHelped, RemarkSettled

__all__ = [
    "AgreementKept",
    "AnswerKept",
    "GapFilled",
    "GapNoted",
    "PageArchived",
    "PageChanged",
    "PageCommented",
    "PageConfirmed",
    "PageHelped",
    "PageMoved",
    "PageRestored",
    "PageWritten",
    "PagesImported",
    "ProcedureRun",
    "RemarkSettled",
    "SuggestionMade",
    "SuggestionSettled",
]
