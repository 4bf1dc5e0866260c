"""The newest page of a conversation with all that stands with it: read at once."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from vorzimmer.conversations.models import Conversation, Message, MessageFile
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.prepared import Asked, Prepared

from .around import given_to

PAGE = 50
UNSHOWN = [
    f"became_task__{field.name}"
    for field in Task._meta.concrete_fields
    if field.name not in {"id", "title", "state", "created_by"}
]
"""Of a task that was made of a message only its name stands there."""


def _newest(conversation: UUID) -> "QuerySet[Message]":
    return Message.objects.filter(conversation=conversation).order_by("-number")[: PAGE + 1]


NEWEST = Prepared(
    lambda conversation: _newest(conversation).select_related("became_task").defer(*UNSHOWN), conversation=UUID
)
FILES = Prepared(
    lambda conversation: (
        MessageFile.objects.filter(message__in=_newest(conversation).values("pk")).select_related("file").order_by("id")
    ),
    conversation=UUID,
)
REACTIONS = Prepared(lambda conversation: given_to(_newest(conversation).values("pk")), conversation=UUID)


def asked_of_newest(conversation: Conversation, *, files: bool) -> list[Asked]:
    """What the newest page asks: to be read `together`. `files` is False where no message has any."""
    if conversation._state.adding:
        return []
    there: list[Prepared[Any]] = [
        NEWEST,
        *([FILES] if files else []),
        *([REACTIONS] if conversation.has_reactions else []),
    ]
    return [each.asked(conversation=conversation.pk) for each in there]


def newest_messages(conversation: Conversation, *, files: bool) -> list[Message]:
    """Newest first, and one more than is shown, with their files and the tasks that were made of them."""
    if conversation._state.adding:
        return []
    messages = NEWEST.rows(conversation=conversation.pk)
    attached = FILES.rows(conversation=conversation.pk) if files else []
    for message in messages:
        message.shown_files = [each for each in attached if each.message_id == message.pk]  # type: ignore[attr-defined]
    return messages
