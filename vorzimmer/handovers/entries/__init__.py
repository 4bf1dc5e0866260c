"""What can happen in this room: who may know, who is told, which parts of pages are out of date."""

from .absences import AbsenceAnnounced, AbsenceWithdrawn
from .covers import CoverAccepted, CoverBegun, CoverDeclined, CoverGivenBack, CoverProposed
from .endings import DeletionConfirmed, EndedForgotten, EngagementEnded, FilesHandedOut, FilesWanted
from .partings import PartingAnnounced, PartingWithdrawn, TalkNoted, Thanked
from .plans import (
    GatePassed,
    PlanBegun,
    PlanFinished,
    PlanReviewed,
    PlanStepAdded,
    PlanStepChanged,
    PlanStepRemoved,
    PlanStepTicked,
    PlanStepUnticked,
    StepBecameTask,
)
from .references import ReferenceShown, ReferenceWritten
from .successors import SuccessorIntroduced, SuccessorTookOver

__all__ = [
    "AbsenceAnnounced",
    "AbsenceWithdrawn",
    "CoverAccepted",
    "CoverBegun",
    "CoverDeclined",
    "CoverGivenBack",
    "CoverProposed",
    "DeletionConfirmed",
    "EndedForgotten",
    "EngagementEnded",
    "FilesHandedOut",
    "FilesWanted",
    "GatePassed",
    "PartingAnnounced",
    "PartingWithdrawn",
    "PlanBegun",
    "PlanFinished",
    "PlanReviewed",
    "PlanStepAdded",
    "PlanStepChanged",
    "PlanStepRemoved",
    "PlanStepTicked",
    "PlanStepUnticked",
    "ReferenceShown",
    "ReferenceWritten",
    "StepBecameTask",
    "SuccessorIntroduced",
    "SuccessorTookOver",
    "TalkNoted",
    "Thanked",
]
