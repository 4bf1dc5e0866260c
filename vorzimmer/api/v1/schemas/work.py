"""What belongs to a task: questions, steps, results, ratings, complaints, phone notes."""

from typing import Any
from uuid import UUID

from pydantic import Field

from vorzimmer.api.v1.fields import At, Said
from vorzimmer.api.v1.schemas.files import File
from vorzimmer.api.v1.schemas.people import Person


class Question(Said):
    """Asked by one side, answered by the other."""

    id: UUID
    engagement: UUID = Field(validation_alias="engagement_id")
    task: UUID | None = Field(validation_alias="task_id")
    to_side: str
    text: str = Field(examples=["Welcher Zug passt besser?"])
    why: str
    options: list[str]
    proposal: str
    default_text: str = Field(description="Holds without an answer, from default_at on")
    default_at: At | None
    blocking: bool
    answer_by: At | None
    brief_field: str
    is_open: bool
    asked_by: Person
    asked_at: At
    answer: str
    answered_by: Person | None
    answered_at: At | None
    by_default: bool
    withdrawn_at: At | None


class Step(Said):
    """One line of the plan: who does what by when."""

    id: UUID
    task: UUID = Field(validation_alias="task_id")
    position: int
    side: str = Field(description="client or assistant")
    text: str
    who: Person | None
    due_at: At | None
    after: UUID | None = Field(validation_alias="after_id", description="The step it waits for")
    waits: bool
    done_by: Person | None
    done_at: At | None


class Checked(Said):
    """A line of the checklist as it was when the result was handed over."""

    key: str
    de: str
    en: str
    ticked: bool


class FileVersion(Said):
    """A file of a result. The same name in a later result is its next version."""

    file: File
    version: int


class Delivery(Said):
    """A result or an interim result."""

    id: UUID
    task: UUID = Field(validation_alias="task_id")
    number: int
    interim: bool
    please_look: bool
    text: str
    fields: dict[str, Any]
    checked: list[Checked]
    deviation: str
    files: list[FileVersion] = Field(validation_alias="shown_files")
    delivered_by: Person
    delivered_at: At
    decision: str = Field(description="open, approved or changes")
    decided_by: Person | None
    decided_at: At | None
    reasons: str
    wanted: list[str]


class Rating(Said):
    """How the result and working together were, 1 to 5."""

    id: UUID
    task: UUID = Field(validation_alias="task_id")
    result: int
    cooperation: int
    sentence: str
    rated_by: Person
    rated_at: At


class Complaint(Said):
    """When rework is not the answer."""

    id: UUID
    task: UUID = Field(validation_alias="task_id")
    text: str
    wish: str
    raised_by: Person
    raised_at: At
    settle_by: At
    escalated_at: At | None
    settlement: str
    settled_by: Person | None
    settled_at: At | None


class PhoneNote(Said):
    """What was said on the telephone; in force once the other side has confirmed it."""

    id: UUID
    task: UUID = Field(validation_alias="task_id")
    text: str
    spoke_with: Person | None
    corrects: UUID | None = Field(validation_alias="corrects_id")
    noted_by: Person
    noted_at: At
    to_side: str
    state: str = Field(description="open, confirmed or denied")
    decided_by: Person | None
    decided_at: At | None
    correction: str
