"""A file that somebody put in. What it belongs to is said by the room that links it."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


def place(file: "StoredFile", name: str) -> str:
    """Below the workspace, under the file's own key: names never collide and never lead anywhere."""
    return f"{file.workspace_id}/{file.pk}"


def preview_place(file: "StoredFile", name: str) -> str:
    """Beside the file itself."""
    return f"{file.workspace_id}/{file.pk}.preview.webp"


class StoredFile(RoomModel):
    """Kept as it came. `kind` is what the content is, not what the name says."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.FileField(upload_to=place, max_length=200)
    preview = models.FileField(upload_to=preview_place, max_length=200, blank=True)
    pages = models.PositiveIntegerField(default=0)
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.name
