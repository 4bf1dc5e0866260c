"""What can happen to a message that was said."""

from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .base import MessageChanged


@dataclass(frozen=True, kw_only=True)
class ReactionAdded(MessageChanged):
    """A sign under a message: nobody is told, it is seen by whoever looks."""

    sign: str

    kind = "conversations.reaction_added"
    sentence = _("%(who)s reacted to a message")

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.conversation.pk, None


@dataclass(frozen=True, kw_only=True)
class ReactionRemoved(ReactionAdded):
    """The sign is gone."""

    kind = "conversations.reaction_removed"
    sentence = _("%(who)s took back a reaction")


@dataclass(frozen=True, kw_only=True)
class MessageEdited(MessageChanged):
    """It says something else now; what it said can be read."""

    kind = "conversations.message_edited"
    sentence = _("%(who)s edited a message")

    def topics(self) -> list[str]:
        return [*super().topics(), f"{self.conversation.topic}:top", "conversations"]


@dataclass(frozen=True, kw_only=True)
class MessageDeleted(MessageChanged):
    """What it said is gone for good, only that there was one stays. `links` are the keys of its files' places."""

    links: list[str] = field(default_factory=list)

    kind = "conversations.message_deleted"
    sentence = _("%(who)s deleted a message")

    def topics(self) -> list[str]:
        return [*super().topics(), f"{self.conversation.topic}:top", "conversations"]


@dataclass(frozen=True, kw_only=True)
class MessagePinned(MessageChanged):
    """It stands at the top."""

    kind = "conversations.message_pinned"
    sentence = _("%(who)s pinned a message: “%(message)s”")

    def topics(self) -> list[str]:
        return [*super().topics(), f"{self.conversation.topic}:top"]


@dataclass(frozen=True, kw_only=True)
class MessageUnpinned(MessagePinned):
    """It stands only where it was said."""

    kind = "conversations.message_unpinned"
    sentence = _("%(who)s unpinned a message: “%(message)s”")
