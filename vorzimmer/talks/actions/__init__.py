"""The verbs of this room, one file each."""

from .add_line import add_line
from .add_point import add_point
from .arrange_talk import arrange_talk
from .begin_talk import begin_talk
from .change_line import change_line
from .change_point import change_point
from .confirm_minutes import confirm_minutes
from .decide_in_talk import decide_in_talk
from .drop_outcome import drop_outcome
from .end_talk import end_talk
from .enter_part import enter_part
from .give_feedback import give_feedback
from .hand_on_talk import hand_on_talk
from .hide_minutes import hide_minutes
from .keep_series import keep_series
from .move_point import move_point
from .move_talk import move_talk
from .open_point import open_point
from .pause_talks import pause_talks
from .remark_minutes import remark_minutes
from .remove_line import remove_line
from .remove_point import remove_point
from .restore_talk import restore_talk
from .resume_talks import resume_talks
from .settle_point import settle_point
from .show_minutes import show_minutes
from .skip_talk import skip_talk
from .take_back_feedback import take_back_feedback
from .tick_outcome import tick_outcome
from .untick_outcome import untick_outcome

__all__ = [
    "add_line",
    "add_point",
    "arrange_talk",
    "begin_talk",
    "change_line",
    "change_point",
    "confirm_minutes",
    "decide_in_talk",
    "drop_outcome",
    "end_talk",
    "enter_part",
    "give_feedback",
    "hand_on_talk",
    "hide_minutes",
    "keep_series",
    "move_point",
    "move_talk",
    "open_point",
    "pause_talks",
    "remark_minutes",
    "remove_line",
    "remove_point",
    "restore_talk",
    "resume_talks",
    "settle_point",
    "show_minutes",
    "skip_talk",
    "take_back_feedback",
    "tick_outcome",
    "untick_outcome",
]
