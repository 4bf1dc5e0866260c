"""The handbook of an engagement."""

from datetime import date
from uuid import UUID

from pydantic import Field

from vorzimmer.api.v1.fields import At, Said


class PageLine(Said):
    """A line of the table of contents; `/pages/{page}` says what the page says."""

    id: UUID
    title: str = Field(examples=["Reisen buchen"])
    kind: str = Field(description="page or procedure")
    parent: UUID | None = Field(validation_alias="parent_id", description="The page above it")
    version: int
    changed_at: At
    confirmed_at: At | None = Field(description="When somebody last said that it is right")
    review_on: date | None = Field(description="When somebody should look whether it still is")
