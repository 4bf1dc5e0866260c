"""Templates, the gallery, and what comes again and again."""

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import Field

from vorzimmer.api.v1.fields import At, Clock, Said
from vorzimmer.api.v1.schemas.people import Person


class PlannedStep(Said):
    """A line of the plan that the task will have."""

    text: str
    side: str = Field(description="client or assistant")
    days: int | None = Field(description="Working days after handing over")
    waits: bool = Field(description="For the step above")


class Template(Said):
    """A good brief, kept: for one engagement, or for everybody in the workspace (null)."""

    id: UUID
    engagement: UUID | None = Field(validation_alias="engagement_id")
    title: str = Field(examples=["Newsletter vorbereiten"])
    outcome: str
    kind: str = Field(examples=["text"])
    brief: dict[str, Any]
    gaps: dict[str, str]
    budget_minutes: int | None
    steps: list[PlannedStep]
    due_days: int | None = Field(description="Working days after handing over")
    due_time: Clock | None
    created_at: At
    archived_at: At | None


class Sample(Said):
    """A brief of the gallery that the house brings, in the reader's language."""

    slug: str = Field(examples=["settle-travel-expenses"])
    kind: str
    title: str
    summary: str
    outcome: str
    brief: dict[str, str] = Field(description="Texts by field key of the kind, as somebody would type them")
    budget_minutes: int
    due_days: int
    due_time: Clock
    steps: list[PlannedStep]


class Series(Said):
    """A task that comes back: what it is, how often, from whom to whom."""

    id: UUID
    engagement: UUID = Field(validation_alias="engagement_id")
    title: str = Field(examples=["Newsletter"])
    outcome: str
    kind: str
    brief: dict[str, Any]
    gaps: dict[str, str]
    budget_minutes: int | None
    steps: list[PlannedStep]
    rule: str = Field(description="RFC 5545, without DTSTART", examples=["FREQ=WEEKLY;BYDAY=MO"])
    starts_on: date
    due_time: Clock
    zone: str
    on_day_off: str = Field(description="before, after or anyway")
    lead_days: int = Field(description="Working days between handing over and the date")
    assistant: UUID | None = Field(validation_alias="assistant_id", description="null: whoever leads the engagement")
    set_up_by: Person
    active_since: At
    paused_at: At | None
    ended_at: At | None
    stuck_reason: str = Field(description="Why nobody can hand its tasks over; empty when all is well")
    next_day: date | None = Field(description="When the next task is due")
    next_at: At | None = Field(description="When the next task is handed over")


class SeriesDate(Said):
    """One coming date; `on` names it for `skip_date`, `move_date` and `cover_dates`."""

    on: date
    day: date = Field(description="When it is due")
    instead: str = Field(description="Why it is not the usual day, in words")
    hand_over_at: At
    state: str = Field(description="open, made, skipped or missed")
    who: str = Field(description="Name of whoever gets it")
    moved: bool
    covered: bool
    task: UUID | None


class Occurrence(Said):
    """A date that is behind us."""

    on: date
    moved_to: date | None
    task: UUID | None = Field(validation_alias="task_id")
    made_at: At | None
    skipped_at: At | None
    missed_at: At | None
