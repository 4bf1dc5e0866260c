"""What can happen in a conversation."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.models import Conversation, Message
from vorzimmer.journal.happenings import Happening
from vorzimmer.tasks.models import Question, Task


@dataclass(frozen=True, kw_only=True)
class AboutMessage(Happening):
    """Belongs to the conversation's own history, not to the task's: there the message speaks for itself."""

    message: Message

    def words(self) -> dict[str, str]:
        return {"message": Truncator(self.message.text).chars(160)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.conversation.pk, self.conversation.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.conversation.engagement.audience

    def topics(self) -> list[str]:
        return [self.conversation.topic, "conversations"]

    @property
    def conversation(self) -> Conversation:
        return self.message.conversation


@dataclass(frozen=True, kw_only=True)
class MessagePosted(AboutMessage):
    """Somebody said something. Both lists are keys of memberships.

    `mentioned` are called by name and needed. Otherwise `news_for` are told: whoever had read everything
    until now; a second message before they look makes no second notification.
    """

    mentioned: list[str] = field(default_factory=list)
    news_for: list[str] = field(default_factory=list)

    kind = "conversations.message_posted"
    sentence = _("%(who)s wrote: “%(message)s”")

    @property
    def needs_you(self) -> bool:  # type: ignore[override]
        """Only those who are called by name are needed."""
        return bool(self.mentioned)

    def told(self) -> Iterable[UUID]:
        return [UUID(pk) for pk in self.mentioned or self.news_for]


@dataclass(frozen=True, kw_only=True)
class MessageBecameTask(AboutMessage):
    """Somebody made a draft of it; the others see the task once it is handed over."""

    task: Task

    kind = "conversations.became_task"
    sentence = _("%(who)s made a task of a message")

    def audience(self) -> Iterable[UUID]:
        return [self.task.created_by_id]

    def topics(self) -> list[str]:
        return [f"{self.conversation.topic}:stream"]


@dataclass(frozen=True, kw_only=True)
class MessageBecameQuestion(AboutMessage):
    """Somebody asked the other side what was said."""

    question: Question

    kind = "conversations.became_question"
    sentence = _("%(who)s made a question of a message")

    def topics(self) -> list[str]:
        return [f"{self.conversation.topic}:stream"]
