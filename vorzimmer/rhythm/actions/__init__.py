"""The verbs of this room."""

from .add_check_in_line import add_check_in_line
from .agree_schedule import agree_schedule
from .answer_check_in_line import answer_check_in_line
from .answer_pulse import answer_pulse
from .ask_decision import ask_decision
from .ask_pulse import ask_pulse
from .begin_rhythm import begin_rhythm
from .change_check_in import change_check_in
from .change_check_in_line import change_check_in_line
from .confirm_check_in import confirm_check_in
from .hide_trend import hide_trend
from .leave_out_check_in import leave_out_check_in
from .move_check_in_line import move_check_in_line
from .pause_schedule import pause_schedule
from .prepare_check_in import prepare_check_in
from .propose_schedule import propose_schedule
from .read_check_in import read_check_in
from .refuse_schedule import refuse_schedule
from .remove_check_in_line import remove_check_in_line
from .resume_schedule import resume_schedule
from .say_thanks import say_thanks
from .send_check_in import send_check_in
from .share_trend import share_trend
from .skip_pulse import skip_pulse
from .stop_schedule import stop_schedule
from .suggest_talk import suggest_talk
from .take_back_schedule import take_back_schedule

__all__ = [
    "add_check_in_line",
    "agree_schedule",
    "answer_check_in_line",
    "answer_pulse",
    "ask_decision",
    "ask_pulse",
    "begin_rhythm",
    "change_check_in",
    "change_check_in_line",
    "confirm_check_in",
    "hide_trend",
    "leave_out_check_in",
    "move_check_in_line",
    "pause_schedule",
    "prepare_check_in",
    "propose_schedule",
    "read_check_in",
    "refuse_schedule",
    "remove_check_in_line",
    "resume_schedule",
    "say_thanks",
    "send_check_in",
    "share_trend",
    "skip_pulse",
    "stop_schedule",
    "suggest_talk",
    "take_back_schedule",
]
