"""Tasks as a list shows them, and one with everything that is wanted."""

from typing import Any
from uuid import UUID

from pydantic import AliasPath, Field

from vorzimmer.api.v1.fields import At, Said
from vorzimmer.api.v1.schemas.engagements import ClientRef
from vorzimmer.api.v1.schemas.files import File
from vorzimmer.api.v1.schemas.people import Person


class Task(Said):
    """One piece of work: how far it is, who must act, by when."""

    id: UUID
    title: str = Field(examples=["Reise nach Wien"])
    kind: str = Field(examples=["travel"])
    state: str = Field(description="draft, handed_over, accepted, in_progress, delivered, done, declined, withdrawn")
    is_open: bool
    turn: str = Field(description="Who must act: client, assistant, third, or nobody (empty)")
    mine: bool = Field(description="It waits for the person the token belongs to")
    turn_since: At
    turn_until: At | None = Field(description="The promise: an answer comes by then")
    waits_for: str
    waits_until: At | None
    due_at: At | None
    due_zone: str
    budget_minutes: int | None
    engagement: UUID = Field(validation_alias="engagement_id")
    client: ClientRef = Field(validation_alias=AliasPath("engagement", "client"))
    assistant: Person | None
    created_by: Person
    created_at: At
    handed_over_at: At | None
    closed_at: At | None
    closed_reason: str
    version: int = Field(description="Counts up with every change; `change_task` wants the one that was read")
    url: str = Field(description="Its page, for people")


class Missing(Said):
    """Something that the brief should say and does not."""

    key: str
    label: str
    why: str
    need: str


class Completeness(Said):
    """How much of the brief is settled."""

    done: int
    of: int
    percent: int
    missing: list[Missing]


class DateProposal(Said):
    """Another date, proposed by one side and decided by the other."""

    id: UUID
    task: UUID = Field(validation_alias="task_id")
    side: str
    due_at: At
    due_zone: str
    reason: str
    state: str = Field(description="open, agreed, refused or replaced")
    proposed_by: Person
    proposed_at: At
    decided_at: At | None


class Possible(Said):
    """A verb that this person could use now. `reason` says why not, in their language."""

    verb: str = Field(examples=["accept_task"])
    label: str
    allowed: bool
    reason: str


class TaskDetail(Task):
    """With the brief, its gaps and files, an open date proposal, and what can be done now."""

    outcome: str
    brief: dict[str, Any] = Field(description="By field key of the kind (see /kinds)")
    gaps: dict[str, str] = Field(description="Left open on purpose: ask or decide")
    play_back: str
    completeness: Completeness
    files: list[File]
    proposal: DateProposal | None
    possible: list[Possible]


class AgendaLine(Said):
    """One line of "who does what by when": a task, or an open step of one."""

    id: UUID = Field(validation_alias="pk")
    task: UUID = Field(validation_alias="task_id")
    is_step: bool
    title: str
    task_title: str
    client: str
    engagement: UUID = Field(validation_alias="engagement_id")
    kind: str
    state: str
    whose: str = Field(description="mine, theirs, outside or nobody")
    turn: str = Field(validation_alias="turn_text", description="The same in words, in the reader's language")
    due_at: At | None
    late: bool
    overdue: bool
    assistant: str
    url: str
