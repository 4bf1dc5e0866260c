"""People and the workspace."""

from typing import Any
from uuid import UUID

from pydantic import AliasPath, Field

from vorzimmer.api.v1.fields import At, Said


class Person(Said):
    """Somebody, as others refer to them. `id` is the membership: a person in this workspace."""

    id: UUID
    name: str = Field(examples=["Ben Berger"])


class Member(Person):
    """Somebody whom the reader knows: they share an engagement, or the reader runs the workspace."""

    role: str = Field(description="owner, coordinator, assistant, client, supervisor or observer")
    timezone: str = Field(validation_alias=AliasPath("user", "timezone"), examples=["Europe/Berlin"])
    language: str = Field(validation_alias=AliasPath("user", "language"), examples=["de"])
    pronunciation: str = Field(validation_alias=AliasPath("user", "pronunciation"))
    joined_at: At


class Reach(Said):
    """`until` while they can be reached, `again` otherwise."""

    until: At | None
    again: At | None


class MemberDetail(Member):
    """With everything that their page shows."""

    email: str | None = Field(description="For those who run the workspace, and for oneself")
    phones: list[dict[str, Any]] = Field(validation_alias=AliasPath("user", "phones"))
    languages: list[dict[str, Any]] = Field(validation_alias=AliasPath("user", "languages"))
    reachable_hours: dict[str, list[list[str]]] = Field(
        description="By weekday (0 is Monday): stretches from, until", examples=[{"0": [["09:00", "17:00"]]}]
    )
    holidays_region: str
    reach: Reach


class Workspace(Said):
    """The workspace that the token belongs to."""

    id: UUID
    slug: str = Field(examples=["nordlicht"])
    name: str
    language: str
    address: str = Field(description="du or sie: how people are spoken to in German")
    timezone: str
    holidays_region: str


class TokenFacts(Said):
    """What the token of this request may do, and until when."""

    name: str
    scopes: list[str] = Field(examples=[["read", "tasks:write"]])
    expires_at: At


class Me(Said):
    """Who is asking, where, with what."""

    member: MemberDetail
    workspace: Workspace
    token: TokenFacts


class Invitation(Said):
    """Somebody was invited and has not come yet."""

    id: UUID
    email: str
    name: str
    role: str
    greeting: str
    invited_by: Person
    invited_at: At
    is_open: bool = Field(description="False: its link has expired")
