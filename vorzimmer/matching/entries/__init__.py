"""What can happen in this room: who may know, who is told, which parts of pages are out of date."""

from .meetings import (
    AssistantReleased,
    MeetingAnswered,
    MeetingCancelled,
    MeetingHappening,
    MeetingProposed,
    ScorecardWritten,
    TimeChosen,
    TimesOffered,
    TrialBegun,
)
from .needs import NeedChanged, NeedClosed, NeedDescribed, NeedHappening, NeedReopened, NeedSent
from .profiles import CompetenceClaimed, CompetenceConfirmed, CompetenceDropped, EvidenceWanted, ProfileKept
from .staffing import StaffingAccepted
from .suggestions import AssistantSuggested, SuggestionAccepted, SuggestionDeclined, SuggestionWithdrawn

__all__ = [
    "AssistantReleased",
    "AssistantSuggested",
    "CompetenceClaimed",
    "CompetenceConfirmed",
    "CompetenceDropped",
    "EvidenceWanted",
    "MeetingAnswered",
    "MeetingCancelled",
    "MeetingHappening",
    "MeetingProposed",
    "NeedChanged",
    "NeedClosed",
    "NeedDescribed",
    "NeedHappening",
    "NeedReopened",
    "NeedSent",
    "ProfileKept",
    "ScorecardWritten",
    "StaffingAccepted",
    "SuggestionAccepted",
    "SuggestionDeclined",
    "SuggestionWithdrawn",
    "TimeChosen",
    "TimesOffered",
    "TrialBegun",
]
