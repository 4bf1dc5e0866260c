"""Who may call whom, and who may do what with a note. A rule answers None (yes), or the reason why not, in words."""

from .calls import cut, decline, give_up, hang_up, people_to_call, ring, take
from .notes import KEPT_FOR, change, finish, forget, reopen, to_agreement, to_question, to_task, write
from .ways import choose

__all__ = [
    "KEPT_FOR",
    "change",
    "choose",
    "cut",
    "decline",
    "finish",
    "forget",
    "give_up",
    "hang_up",
    "people_to_call",
    "reopen",
    "ring",
    "take",
    "to_agreement",
    "to_question",
    "to_task",
    "write",
]
