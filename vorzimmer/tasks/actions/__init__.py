"""The verbs of this room."""

from .accept_task import accept_task
from .accept_with_date import accept_with_date
from .add_kinds import add_kinds
from .add_step import add_step
from .agree_date import agree_date
from .answer_questions import answer_questions
from .approve_delivery import approve_delivery
from .ask_question import ask_question
from .carry_on import carry_on
from .change_kind import change_kind
from .change_step import change_step
from .change_task import change_task
from .complain import complain
from .confirm_note import confirm_note
from .correct_note import correct_note
from .decline_task import decline_task
from .delegate_task import delegate_task
from .delete_draft import delete_draft
from .deliver import deliver
from .deliver_interim import deliver_interim
from .escalate_complaint import escalate_complaint
from .hand_over import hand_over
from .move_step import move_step
from .note_call import note_call
from .offer_settlement import offer_settlement
from .pass_on import pass_on
from .propose_date import propose_date
from .rate_task import rate_task
from .refuse_date import refuse_date
from .refuse_settlement import refuse_settlement
from .remove_step import remove_step
from .reopen_task import reopen_task
from .request_changes import request_changes
from .review_interim import review_interim
from .settle_complaint import settle_complaint
from .start_task import start_task
from .take_back import take_back
from .take_back_answer import take_back_answer
from .take_back_approval import take_back_approval
from .take_back_date import take_back_date
from .take_default import take_default
from .take_on import take_on
from .tick_step import tick_step
from .untick_step import untick_step
from .wait_for import wait_for
from .withdraw_question import withdraw_question
from .withdraw_task import withdraw_task
from .write_draft import write_draft

__all__ = [
    "accept_task",
    "accept_with_date",
    "add_kinds",
    "add_step",
    "agree_date",
    "answer_questions",
    "approve_delivery",
    "ask_question",
    "carry_on",
    "change_kind",
    "change_step",
    "change_task",
    "complain",
    "confirm_note",
    "correct_note",
    "decline_task",
    "delegate_task",
    "delete_draft",
    "deliver",
    "deliver_interim",
    "escalate_complaint",
    "hand_over",
    "move_step",
    "note_call",
    "offer_settlement",
    "pass_on",
    "propose_date",
    "rate_task",
    "refuse_date",
    "refuse_settlement",
    "remove_step",
    "reopen_task",
    "request_changes",
    "review_interim",
    "settle_complaint",
    "start_task",
    "take_back",
    "take_back_answer",
    "take_back_approval",
    "take_back_date",
    "take_default",
    "take_on",
    "tick_step",
    "untick_step",
    "wait_for",
    "withdraw_question",
    "withdraw_task",
    "write_draft",
]
