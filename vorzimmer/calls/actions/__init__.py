"""The verbs of this room."""

from .change_call_note import change_call_note
from .choose_way_of_calling import choose_way_of_calling
from .cut_call import cut_call
from .decline_call import decline_call
from .fail_call import fail_call
from .finish_call_note import finish_call_note
from .forget_caller import forget_caller
from .give_up_call import give_up_call
from .hang_up import hang_up
from .note_to_agreement import note_to_agreement
from .note_to_question import note_to_question
from .note_to_task import note_to_task
from .reopen_call_note import reopen_call_note
from .ring import ring
from .take_call import take_call
from .write_call_note import write_call_note

__all__ = [
    "change_call_note",
    "choose_way_of_calling",
    "cut_call",
    "decline_call",
    "fail_call",
    "finish_call_note",
    "forget_caller",
    "give_up_call",
    "hang_up",
    "note_to_agreement",
    "note_to_question",
    "note_to_task",
    "reopen_call_note",
    "ring",
    "take_call",
    "write_call_note",
]
