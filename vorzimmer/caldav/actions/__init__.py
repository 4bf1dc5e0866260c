"""The verbs of this room."""

from .answer_missing import answer_missing
from .ask_missing import ask_missing
from .change_password import change_password
from .connect import connect
from .disconnect import disconnect
from .find_conflict import find_conflict
from .follow_appointment import follow_appointment
from .link_calendar import link_calendar
from .lose_password import lose_password
from .make_device import make_device
from .pause import pause
from .refuse_change import refuse_change
from .resume import resume
from .retake_appointment import retake_appointment
from .retime_appointment import retime_appointment
from .revoke_device import revoke_device
from .settle_conflict import settle_conflict
from .take_appointment import take_appointment
from .unlink_calendar import unlink_calendar

__all__ = [
    "answer_missing",
    "ask_missing",
    "change_password",
    "connect",
    "disconnect",
    "find_conflict",
    "follow_appointment",
    "link_calendar",
    "lose_password",
    "make_device",
    "pause",
    "refuse_change",
    "resume",
    "retake_appointment",
    "retime_appointment",
    "revoke_device",
    "settle_conflict",
    "take_appointment",
    "unlink_calendar",
]
