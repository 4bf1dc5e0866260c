from .complaint import Complaint
from .date_proposal import DateProposal
from .delivery import Delivery, DeliveryFile
from .phone_note import PhoneNote
from .question import Question
from .rating import Rating
from .step import Step
from .task import Task, TaskFile
from .task_kind import TaskKind

__all__ = [
    "Complaint",
    "DateProposal",
    "Delivery",
    "DeliveryFile",
    "PhoneNote",
    "Question",
    "Rating",
    "Step",
    "Task",
    "TaskFile",
    "TaskKind",
]
