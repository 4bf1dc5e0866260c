"""The verbs of this room."""

from .add_reaction import add_reaction
from .confirm_agreement import confirm_agreement
from .delete_message import delete_message
from .edit_message import edit_message
from .forward_message import forward_message
from .message_to_question import message_to_question
from .message_to_task import message_to_task
from .pin_message import pin_message
from .post_message import post_message
from .propose_agreement import propose_agreement
from .remove_reaction import remove_reaction
from .unpin_message import unpin_message
from .withdraw_agreement import withdraw_agreement

__all__ = [
    "add_reaction",
    "confirm_agreement",
    "delete_message",
    "edit_message",
    "forward_message",
    "message_to_question",
    "message_to_task",
    "pin_message",
    "post_message",
    "propose_agreement",
    "remove_reaction",
    "unpin_message",
    "withdraw_agreement",
]
