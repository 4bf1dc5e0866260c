"""Conversations, notifications and the history."""

from typing import Any
from uuid import UUID

from pydantic import AliasPath, Field

from vorzimmer.api.v1.fields import At, Said
from vorzimmer.api.v1.schemas.files import File
from vorzimmer.api.v1.schemas.people import Person


class Conversation(Said):
    """The thread of a task, or the one room of an engagement; `place` names it in addresses."""

    place: UUID = Field(validation_alias="place_id", description="The id of the task or engagement")
    engagement: UUID = Field(validation_alias="engagement_id")
    task: UUID | None = Field(validation_alias="task_id")
    title: str
    message_count: int
    unread: int
    last_message_at: At | None


class Reaction(Said):
    """One of a few signs, and who gave it."""

    sign: str
    names: list[str]
    is_mine: bool


class Message(Said):
    """Something somebody said. `html` is light formatting, `text` the same in plain words."""

    id: UUID
    place: UUID = Field(validation_alias=AliasPath("conversation", "place_id"))
    number: int
    by: Person
    sent_at: At
    html: str
    text: str
    files: list[File]
    edited_at: At | None
    deleted_at: At | None = Field(description="Its words and files are gone; that there was a message stays")
    reply_to: UUID | None = Field(validation_alias="reply_to_id")
    reactions: list[Reaction]
    pinned_at: At | None
    proposed_at: At | None = Field(description="Since when one side says: this is what we agree")
    confirmed_at: At | None = Field(description="Since when the other side has agreed")
    became_task: UUID | None = Field(validation_alias="became_task_id")
    became_question: UUID | None = Field(validation_alias="became_question_id")


class Notification(Said):
    """Something one was told."""

    id: UUID
    text: str
    at: At
    by: Person
    where: str
    url: str
    needs_you: bool
    seen: bool


class Entry(Said):
    """One line of the history (Verlauf): what happened, said in the reader's language."""

    id: UUID
    kind: str = Field(examples=["tasks.handed_over"])
    at: At
    by: Person
    text: str = Field(examples=["Anna handed over “Reise nach Wien”"])


class Happened(Said):
    """What a write has done: its entry in the history. A repeat with the same key gives the same entry."""

    id: UUID
    kind: str = Field(examples=["tasks.handed_over"])
    at: At
    by: UUID
    text: str = Field(examples=["Anna handed over “Reise nach Wien”"])


class Kind(Said):
    """A kind of task that the workspace offers."""

    slug: str = Field(examples=["travel"])
    name: str
    icon: str
    active: bool
    content: dict[str, Any] = Field(description="Brief fields, checklist and words, as `change_kind` takes them")


class Problem(Said):
    """RFC 9457. `type` is stable, `title` and `detail` are in the reader's language."""

    type: str = Field(examples=["urn:vorzimmer:problem:not-allowed"])
    title: str
    status: int
    detail: str
    errors: list[dict[str, Any]] | None = Field(default=None, description="For 422: where, message, code")
    changes: list[dict[str, Any]] | None = Field(default=None, description="For 409: field, before, now, who")
