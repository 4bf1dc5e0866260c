from .appointment import Appointment, Changed
from .attendee import Answer, Attendee, OneAnswer
from .calendar import Calendar, Feed, Gone
from .follow_up import FollowUp
from .reminder import Reminder
from .showing import Showing

__all__ = [
    "Answer",
    "Appointment",
    "Attendee",
    "Calendar",
    "Changed",
    "Feed",
    "FollowUp",
    "Gone",
    "OneAnswer",
    "Reminder",
    "Showing",
]
