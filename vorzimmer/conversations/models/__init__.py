from .conversation import Conversation
from .draft import Draft
from .message import Mention, Message, MessageFile
from .read_mark import ReadMark

__all__ = ["Conversation", "Draft", "Mention", "Message", "MessageFile", "ReadMark"]
