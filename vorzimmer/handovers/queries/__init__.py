"""What may be seen of plans, absences and partings: always from an actor."""

from .absences import absences_seen, get_absence, get_cover
from .partings import get_parting, get_reference, get_successor, open_parting, parting_of
from .plans import get_gate, get_plan, get_plan_step, plans_of, running_plan

__all__ = [
    "absences_seen",
    "get_absence",
    "get_cover",
    "get_gate",
    "get_parting",
    "get_plan",
    "get_plan_step",
    "get_reference",
    "get_successor",
    "open_parting",
    "parting_of",
    "plans_of",
    "running_plan",
]
