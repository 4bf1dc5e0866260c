"""What can happen in this room: who may know, who is told, which parts of pages are out of date."""

from .brief import DateAgreed, DateProposed, DateRefused, DateTakenBack, TaskAcceptedWithDate, TaskChanged
from .complaints import ComplaintEscalated, ComplaintRaised, ComplaintSettled, SettlementOffered, SettlementRefused
from .deliveries import (
    ApprovalTakenBack,
    ChangesRequested,
    DeliveryApproved,
    InterimDelivered,
    InterimReviewed,
    ResultDelivered,
    TaskRated,
)
from .drafts import DraftDeleted, DraftWritten
from .flow import (
    TaskAccepted,
    TaskCarriedOn,
    TaskDeclined,
    TaskHandedOver,
    TaskPassedOn,
    TaskReopened,
    TaskStarted,
    TaskTakenBack,
    TaskTakenOn,
    TaskWaits,
    TaskWithdrawn,
)
from .kinds import KindChanged, KindsAdded
from .phone_notes import CallNoted, NoteConfirmed, NoteCorrected
from .questions import AboutQuestion, AnswerTakenBack, DefaultTaken, QuestionAsked, QuestionsAnswered, QuestionWithdrawn
from .steps import StepAdded, StepChanged, StepMoved, StepRemoved, StepTicked, StepUnticked

__all__ = [
    "AboutQuestion",
    "AnswerTakenBack",
    "ApprovalTakenBack",
    "CallNoted",
    "ChangesRequested",
    "ComplaintEscalated",
    "ComplaintRaised",
    "ComplaintSettled",
    "DateAgreed",
    "DateProposed",
    "DateRefused",
    "DateTakenBack",
    "DefaultTaken",
    "DeliveryApproved",
    "DraftDeleted",
    "DraftWritten",
    "InterimDelivered",
    "InterimReviewed",
    "KindChanged",
    "KindsAdded",
    "NoteConfirmed",
    "NoteCorrected",
    "QuestionAsked",
    "QuestionWithdrawn",
    "QuestionsAnswered",
    "ResultDelivered",
    "SettlementOffered",
    "SettlementRefused",
    "StepAdded",
    "StepChanged",
    "StepMoved",
    "StepRemoved",
    "StepTicked",
    "StepUnticked",
    "TaskAccepted",
    "TaskAcceptedWithDate",
    "TaskCarriedOn",
    "TaskChanged",
    "TaskDeclined",
    "TaskHandedOver",
    "TaskPassedOn",
    "TaskRated",
    "TaskReopened",
    "TaskStarted",
    "TaskTakenBack",
    "TaskTakenOn",
    "TaskWaits",
    "TaskWithdrawn",
]
