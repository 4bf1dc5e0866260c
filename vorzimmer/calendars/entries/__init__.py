from .appointments import (
    AppointmentAnswered,
    AppointmentCancelled,
    AppointmentChanged,
    AppointmentHappening,
    AppointmentMade,
    AppointmentMoved,
    AppointmentNear,
    AppointmentRemoved,
    AppointmentRestored,
)
from .calendars import CalendarChanged, CalendarKept, FeedMade, FeedRevoked, ReminderSet
from .follow_ups import FollowUpDone, FollowUpDue, FollowUpMade, FollowUpPostponed, FollowUpReopened
from .holds import HoldExpired, SlotHeld, SlotReleased

__all__ = [
    "AppointmentAnswered",
    "AppointmentCancelled",
    "AppointmentChanged",
    "AppointmentHappening",
    "AppointmentMade",
    "AppointmentMoved",
    "AppointmentNear",
    "AppointmentRemoved",
    "AppointmentRestored",
    "CalendarChanged",
    "CalendarKept",
    "FeedMade",
    "FeedRevoked",
    "FollowUpDone",
    "FollowUpDue",
    "FollowUpMade",
    "FollowUpPostponed",
    "FollowUpReopened",
    "HoldExpired",
    "ReminderSet",
    "SlotHeld",
    "SlotReleased",
]
