from .conversation import Conversation
from .draft import Draft
from .message import AT_TOP, Mention, Message, MessageFile
from .reaction import Reaction
from .read_mark import ReadMark
from .version import MessageVersion

__all__ = [
    "AT_TOP",
    "Conversation",
    "Draft",
    "Mention",
    "Message",
    "MessageFile",
    "MessageVersion",
    "Reaction",
    "ReadMark",
]
