from .absence import Absence
from .cover import Cover, CoveredTask
from .parting import DeletionConfirmation, FilesReturn, Parting, Retention
from .plan import Gate, Plan, PlanReview, PlanStep
from .reference import Reference, Thanks
from .successor import Successor

__all__ = [
    "Absence",
    "Cover",
    "CoveredTask",
    "DeletionConfirmation",
    "FilesReturn",
    "Gate",
    "Parting",
    "Plan",
    "PlanReview",
    "PlanStep",
    "Reference",
    "Retention",
    "Successor",
    "Thanks",
]
