"""Files."""

from uuid import UUID

from pydantic import Field

from vorzimmer.api.v1.fields import At, Said


class File(Said):
    """A file as it was put in; `kind` is what its content is, whatever its name says."""

    id: UUID
    name: str = Field(examples=["reiseplan.pdf"])
    kind: str = Field(examples=["application/pdf"])
    size: int = Field(description="Bytes")
    sha256: str
    added_at: At
