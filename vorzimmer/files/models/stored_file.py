"""A file that somebody put in. What it belongs to is said by the room that links it."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.db import models

from vorzimmer.files import kinds
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

DRAWN_WITHIN = timedelta(minutes=2)


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

    # Changes (upkeep)

    def take_preview(self, picture: bytes, pages: int) -> None:
        """Keep the small picture that was drawn, and how many pages there are."""
        self.preview.save("preview.webp", ContentFile(picture), save=False)
        self.pages = pages
        self.save(update_fields=["preview", "pages"])

    def remove(self) -> None:
        """The row and everything in the storage."""
        storage, names = self.content.storage, [self.content.name, self.preview.name]
        self.delete()
        for name in filter(None, names):
            storage.delete(name)

    # Facts

    @property
    def kind_words(self) -> str:
        """What it is, as people say it."""
        return kinds.words(self.kind)

    @property
    def is_sound(self) -> bool:
        return kinds.is_sound(self.kind)

    @property
    def preview_is_being_drawn(self) -> bool:
        """Just added, and a small picture will be there in a moment."""
        new = clock.now() - self.added_at < DRAWN_WITHIN
        return new and not self.preview and kinds.has_preview(self.kind)
