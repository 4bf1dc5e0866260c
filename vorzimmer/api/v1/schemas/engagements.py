"""Clients, engagements and who belongs to them."""

from datetime import date
from uuid import UUID

from pydantic import AliasPath, Field

from vorzimmer.api.v1.fields import At, Said
from vorzimmer.api.v1.schemas.people import Person


class ClientRef(Said):
    """The ordering party, as others refer to it."""

    id: UUID
    name: str = Field(examples=["Adler Maschinenbau GmbH"])


class Client(ClientRef):
    """The ordering party: a firm or a person."""

    about: str
    created_at: At


class Part(Said):
    """Who belongs to an engagement, in which part."""

    id: UUID
    person: Person = Field(validation_alias="membership")
    role: str = Field(description="contact, lead, backup, coordinator, supervisor or observer")
    decides: bool = Field(description="A contact who approves results and spends the client's money")
    since: At
    until: At | None


class Engagement(Said):
    """The room of one working relationship."""

    id: UUID
    title: str
    client: ClientRef
    stage: str
    language: str
    address: str
    started_on: date
    paused_at: At | None
    is_open: bool = Field(description="Work can be handed over")
    created_at: At


class EngagementDetail(Engagement):
    """With everybody who belongs to it now."""

    team: list[Part] = Field(validation_alias=AliasPath("team", "parts"))
