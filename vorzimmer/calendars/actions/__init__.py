from .answer_appointment import answer_appointment
from .cancel_appointment import cancel_appointment
from .change_appointment import change_appointment
from .change_calendar import change_calendar
from .choose_look import choose_look
from .confirm_hold import confirm_hold
from .expire_hold import expire_hold
from .finish_follow_up import finish_follow_up
from .follow_up import follow_up
from .hold_slot import hold_slot
from .keep_calendar import keep_calendar
from .make_appointment import make_appointment
from .make_feed import make_feed
from .move_appointment import move_appointment
from .postpone_follow_up import postpone_follow_up
from .release_slot import release_slot
from .remind import remind
from .remove_appointment import remove_appointment
from .reopen_follow_up import reopen_follow_up
from .restore_appointment import restore_appointment
from .revoke_feed import revoke_feed
from .set_reminder import set_reminder
from .tell_follow_up import tell_follow_up

__all__ = [
    "answer_appointment",
    "cancel_appointment",
    "change_appointment",
    "change_calendar",
    "choose_look",
    "confirm_hold",
    "expire_hold",
    "finish_follow_up",
    "follow_up",
    "hold_slot",
    "keep_calendar",
    "make_appointment",
    "make_feed",
    "move_appointment",
    "postpone_follow_up",
    "release_slot",
    "remind",
    "remove_appointment",
    "reopen_follow_up",
    "restore_appointment",
    "revoke_feed",
    "set_reminder",
    "tell_follow_up",
]
