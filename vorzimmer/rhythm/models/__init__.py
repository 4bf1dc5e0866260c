from .check_in import CheckIn, CheckInLine
from .pulse import PulseAnswer, PulseConsent, PulseQuestion
from .schedule import Schedule, ScheduleProposal
from .thank_you import ThankYou

__all__ = [
    "CheckIn",
    "CheckInLine",
    "PulseAnswer",
    "PulseConsent",
    "PulseQuestion",
    "Schedule",
    "ScheduleProposal",
    "ThankYou",
]
