"""What leads outside: webhooks and their log, tokens, tables that come in, data that are taken along."""

from typing import Any
from uuid import UUID

from pydantic import Field

from vorzimmer.api.v1.fields import At, Said
from vorzimmer.api.v1.schemas.people import Person


class Endpoint(Said):
    """An address outside that hears of what happens here. Its secret is shown to a person once, and never here."""

    id: UUID
    name: str
    url: str = Field(examples=["https://hooks.example.org/vorzimmer"])
    kinds: list[str] = Field(description="Kinds of happening; empty: all", examples=[["tasks.delivered"]])
    engagement: UUID | None = Field(validation_alias="engagement_id")
    member: UUID = Field(validation_alias="member_id", description="It hears of what this person may see")
    created_at: At
    off: str = Field(description="Empty: on; else by_hand, failing or gone")
    off_at: At | None
    failing_since: At | None


class Attempt(Said):
    """One request to the endpoint, and what came back."""

    number: int
    at: At
    status: int | None = Field(description="null: nothing came back, `error` says why")
    error: str
    response: str
    took_ms: int


class Dispatch(Said):
    """A message to an endpoint, with the same id however often it is sent."""

    id: UUID
    message_id: str = Field(description="The webhook-id that the receiver gets")
    endpoint: UUID = Field(validation_alias="endpoint_id")
    kind: str
    state: str = Field(description="waiting, delivered or failed")
    attempts: int
    next_at: At | None
    created_at: At
    delivered_at: At | None


class DispatchDetail(Dispatch):
    """With what was sent, and every attempt, newest first."""

    body: str
    log: list[Attempt]


class Token(Said):
    """A key with which a program acts as a person. Nobody sees its secret again."""

    id: UUID
    name: str
    begins: str
    scopes: list[str]
    member: Person = Field(validation_alias="membership")
    created_at: At
    expires_at: At
    used_at: At | None
    revoked_at: At | None


class Import(Said):
    """A table of tasks that was put in."""

    id: UUID
    name: str
    state: str = Field(description="looking (columns can be changed), running, done or undone")
    begun_at: At
    finished_at: At | None


class LeftOut(Said):
    """A row that became no task, and why."""

    number: int = Field(description="As in the file: the first row below the headings is 2")
    why: str


class ImportDetail(Import):
    """With what its columns mean, and how far it is."""

    header: list[str]
    columns: dict[str, str] = Field(description="Field by column number; columns that are not named are left out")
    engagement: UUID | None = Field(validation_alias="engagement_id")
    hand_over: bool
    rows: int
    settled: int = Field(description="Rows that are through")
    made: list[UUID] = Field(description="The tasks that were made")
    left_out: list[LeftOut]


class ImportLine(Said):
    """What a row would become today; `problems` keep it outside."""

    number: int
    engagement: UUID | None
    wanted: dict[str, Any]
    problems: list[str]
    notes: list[str]


class Archive(Said):
    """One's own data, packed in the background and kept for three days."""

    id: UUID
    state: str = Field(description="waiting, ready or gone")
    size: int = Field(description="Bytes")
    sha256: str
    asked_at: At
    ready_at: At | None
    until: At | None
