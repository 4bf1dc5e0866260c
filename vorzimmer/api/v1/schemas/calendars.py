"""Calendars, appointments, who comes, and what somebody wants to come back to."""

from datetime import date
from uuid import UUID

from pydantic import Field

from vorzimmer.api.v1.fields import At, Said


class Calendar(Said):
    """An engagement's, or a person's own."""

    id: UUID
    engagement: UUID | None = Field(validation_alias="engagement_id")
    owner: UUID | None = Field(validation_alias="owner_id")
    name: str
    colour: str = Field(examples=["blue"])
    shared_as: str = Field(description="What those see who work with its owner: nothing, busy or details")
    version: int = Field(description="One more with each change")


class Appointment(Said):
    """A series is one; times are those of its first date."""

    id: UUID
    calendar: UUID = Field(validation_alias="calendar_id")
    uid: str
    sequence: int
    kind: str = Field(examples=["meeting"])
    title: str = Field(examples=["Quartalsgespräch"])
    description: str
    place: str
    link: str
    all_day: bool
    starts_at: At
    ends_at: At
    zone: str = Field(examples=["Europe/Berlin"])
    rule: str = Field(description="RFC 5545, without DTSTART", examples=["FREQ=WEEKLY;BYDAY=MO"])
    extra_dates: list[str]
    left_out: list[str]
    status: str = Field(description="confirmed, tentative or cancelled")
    busy: bool
    private: bool
    movable: bool
    buffer_before: int
    buffer_after: int
    travel_before: int
    travel_after: int
    moved: int = Field(description="How often it was put at another time")
    held_until: At | None
    task: UUID | None = Field(validation_alias="task_id")
    made_by: UUID = Field(validation_alias="made_by_id")
    changed_at: At


class Attendee(Said):
    """Somebody who is asked to come: of the house, or by mail."""

    id: UUID
    appointment: UUID = Field(validation_alias="appointment_id")
    membership: UUID | None = Field(validation_alias="membership_id")
    name: str = Field(validation_alias="shown_name")
    role: str = Field(description="chair, required or optional")
    answer: str = Field(description="open, accepted, declined or tentative")
    answered_at: At | None
    comment: str


class FollowUp(Said):
    """One's own: what comes back on a day."""

    id: UUID
    on_day: date
    kind: str
    thing: UUID | None
    engagement: UUID | None = Field(validation_alias="engagement_id")
    title: str = Field(examples=["Nach dem Vertrag fragen"])
    note: str
    done_at: At | None


class Feed(Said):
    """An address under which another program reads one's calendars; its secret is never shown again."""

    id: UUID
    name: str
    layers: list[str]
    made_at: At
    revoked_at: At | None
    last_read_at: At | None
