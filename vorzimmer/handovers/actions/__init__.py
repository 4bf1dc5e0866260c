"""The verbs of this room."""

from .accept_cover import accept_cover
from .add_plan_step import add_plan_step
from .announce_absence import announce_absence
from .announce_parting import announce_parting
from .begin_cover import begin_cover
from .begin_plan import begin_plan
from .change_plan_step import change_plan_step
from .confirm_deletion import confirm_deletion
from .decline_cover import decline_cover
from .end_engagement import end_engagement
from .finish_plan import finish_plan
from .forget_ended import forget_ended
from .give_back_cover import give_back_cover
from .hand_out_files import hand_out_files
from .hand_to_successor import hand_to_successor
from .introduce_successor import introduce_successor
from .make_task_of_step import make_task_of_step
from .note_last_talk import note_last_talk
from .pass_gate import pass_gate
from .propose_cover import propose_cover
from .remove_plan_step import remove_plan_step
from .review_plan import review_plan
from .show_reference import show_reference
from .thank import thank
from .tick_plan_step import tick_plan_step
from .untick_plan_step import untick_plan_step
from .want_files import want_files
from .withdraw_absence import withdraw_absence
from .withdraw_parting import withdraw_parting
from .write_reference import write_reference

__all__ = [
    "accept_cover",
    "add_plan_step",
    "announce_absence",
    "announce_parting",
    "begin_cover",
    "begin_plan",
    "change_plan_step",
    "confirm_deletion",
    "decline_cover",
    "end_engagement",
    "finish_plan",
    "forget_ended",
    "give_back_cover",
    "hand_out_files",
    "hand_to_successor",
    "introduce_successor",
    "make_task_of_step",
    "note_last_talk",
    "pass_gate",
    "propose_cover",
    "remove_plan_step",
    "review_plan",
    "show_reference",
    "thank",
    "tick_plan_step",
    "untick_plan_step",
    "want_files",
    "withdraw_absence",
    "withdraw_parting",
    "write_reference",
]
