"""The verbs of this room."""

from .message_to_question import message_to_question
from .message_to_task import message_to_task
from .post_message import post_message

__all__ = ["message_to_question", "message_to_task", "post_message"]
