"""What everything that happens to a message has in common."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from vorzimmer.conversations.models import Conversation, Message
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry


@dataclass(frozen=True, kw_only=True)
class AboutMessage(Happening):
    """Belongs to the conversation's own history, not to the task's: there the message speaks for itself."""

    message: Message

    def facts(self) -> dict[str, Any]:
        """With the task or engagement that it is about: mails about either hold together."""
        return super().facts() | {"thread": str(self.conversation.place_id)}

    @classmethod
    def words_now(cls, entries: Sequence[Entry]) -> dict[UUID, dict[str, str]]:
        """What a message says is kept in the message only, so that it can be deleted."""
        keys = {entry.pk: UUID(entry.facts["message"]) for entry in entries}
        said = dict(Message.objects.filter(pk__in=set(keys.values())).values_list("pk", "text"))
        return {
            entry: {"message": Truncator(said.get(key) or _("(deleted)")).chars(160)} for entry, key in keys.items()
        }

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
class MessageChanged(AboutMessage):
    """Something about a message that was there: open pages ask for what changed."""

    def topics(self) -> list[str]:
        return [f"{self.conversation.topic}:changes"]
