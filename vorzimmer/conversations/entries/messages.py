"""What can happen in a conversation."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.models import Message
from vorzimmer.tasks.models import Question, Task

from .base import AboutMessage, MessageChanged


@dataclass(frozen=True, kw_only=True)
class MessagePosted(AboutMessage):
    """Somebody said something. Both lists are keys of memberships.

    `mentioned` are called by name and needed. `news_for` are told as well: whoever had read everything until
    now; a second message before they look makes no second notification.
    """

    mentioned: list[str] = field(default_factory=list)
    news_for: list[str] = field(default_factory=list)

    kind = "conversations.message_posted"
    sentence = _("%(who)s wrote: “%(message)s”")

    def told(self) -> Iterable[UUID]:
        return [UUID(pk) for pk in dict.fromkeys([*self.mentioned, *self.news_for])]

    def needs(self, member_id: UUID) -> bool:
        """Only those who are called by name are needed."""
        return str(member_id) in self.mentioned


@dataclass(frozen=True, kw_only=True)
class MessageBecameTask(MessageChanged):
    """Somebody made a draft of it; the others see the task once it is handed over."""

    task: Task

    kind = "conversations.became_task"
    sentence = _("%(who)s made a task of a message")

    def audience(self) -> Iterable[UUID]:
        return [self.task.created_by_id]


@dataclass(frozen=True, kw_only=True)
class MessageBecameQuestion(MessageChanged):
    """Somebody asked the other side what was said."""

    question: Question

    kind = "conversations.became_question"
    sentence = _("%(who)s made a question of a message")


@dataclass(frozen=True, kw_only=True)
class MessageForwarded(AboutMessage):
    """Somebody said it again at another place, with its source. `copy` tells those there by itself."""

    copy: Message

    kind = "conversations.message_forwarded"
    sentence = _("%(who)s forwarded a message")

    def topics(self) -> list[str]:
        return []
