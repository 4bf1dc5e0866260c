"""Saved views, changes of many tasks, and what a search finds."""

from typing import Any
from uuid import UUID

from pydantic import AliasPath, Field

from vorzimmer.api.v1.fields import At, Said
from vorzimmer.api.v1.schemas.tasks import AgendaLine


class View(Said):
    """A way of looking at the tasks that somebody keeps. Whoever opens it sees only their own tasks in it."""

    id: UUID
    name: str = Field(examples=["Diese Woche"])
    address: str = Field(description="Query of the task page", examples=["state=open&turn=mine&sort=due"])
    owner: UUID = Field(validation_alias="owner_id")
    shared: str = Field(description="me, engagement or staff")
    engagement: UUID | None = Field(validation_alias="engagement_id")
    saved_at: At


class Column(Said):
    """A column of a board with its first cards; `count` is all there are."""

    key: str = Field(description="A state, or mine, client, assistant, coordination, third")
    label: str
    count: int
    items: list[AgendaLine] = Field(validation_alias="rows")


class Span(Said):
    """What is due between two days; `cut` when there is more than 500."""

    items: list[AgendaLine] = Field(validation_alias="rows")
    cut: bool


class Progress(Said):
    """How many tasks had which outcome so far."""

    waiting: int
    changed: int
    refused: int
    undone: int
    kept: int


class BulkChange(Said):
    """One wish for many tasks, and how far it is. It is finished when nothing waits."""

    id: UUID
    verb: str = Field(description="pass_on, due, kind, approve or withdraw")
    wish: dict[str, Any]
    begun_at: At
    undone_at: At | None
    progress: Progress


class BulkItem(Said):
    """What became of one of its tasks; `reason` says why nothing was done."""

    position: int
    task: UUID = Field(validation_alias="task_id")
    title: str = Field(validation_alias=AliasPath("task", "title"))
    outcome: str = Field(description="waiting, changed, refused, undone or kept")
    reason: str


class SavedSearch(Said):
    """A search that somebody wants to find again."""

    id: UUID
    name: str = Field(examples=["Wien"])
    asks: str = Field(description="Words (q) and filters as /search takes them", examples=["q=Wien&kind=task"])
    saved_at: At


class Hit(Said):
    """Something that was found. In `title_html` and `line_html` the words found stand in <mark>."""

    kind: str = Field(description="task, message, appointment and so on, as /search takes it")
    id: UUID = Field(validation_alias="pk")
    title: str
    title_html: str
    line: str
    line_html: str
    facts: list[str] = Field(description="Where, who and when, in words")
    at: At
    state: str
    url: str = Field(description="Its page, for people")


class HitList(Said):
    """A page of hits: those that are called so first, then the newest."""

    items: list[Hit]
    next: str | None = Field(description="The cursor of the next page; null on the last")
    instead: str = Field(description="Nothing was found; this was looked for instead")


class Hint(Said):
    """One place in a text at which something could be said better."""

    rule: str = Field(description="For `silence_hint`")
    name: str
    reason: str
    suggestion: str
    start: int
    end: int = Field(description="The same as `start`: the text as a whole")
    excerpt: str
    replacement: str | None
    key: str = Field(description="Send it in `fine` when it is fine as it is")


class SecondReading(Said):
    """What is worth saying about a text. Nothing of the text is kept."""

    language: str
    hints: list[Hint]
    readers: str = Field(description="What is to say about the language that its readers prefer; mostly empty")
    figures: dict[str, float] = Field(description="Readability by formula; empty for a short text")


class Draft(Said):
    """What one has begun to write in a conversation; empty when there is nothing."""

    html: str


class ReadMark(Said):
    """How far one has read in a conversation."""

    read_until: int = Field(description="Number of the last message that was read")
    unread: int
    read_at: At | None
