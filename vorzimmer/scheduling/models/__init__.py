from .participant import Participant
from .rules import AppointmentRules
from .search import Round, TimeSearch
from .slot import Slot, Vote

__all__ = ["AppointmentRules", "Participant", "Round", "Slot", "TimeSearch", "Vote"]
