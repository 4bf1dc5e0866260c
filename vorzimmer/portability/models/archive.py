"""Data that somebody takes along: their own, or a whole workspace."""

from datetime import datetime, timedelta
from typing import BinaryIO

from django.core.files import File
from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

KEPT_FOR = timedelta(days=3)


def place(archive: "Archive", name: str) -> str:
    """Beside nothing that is shown anywhere: only its own page hands it out."""
    return f"archives/{archive.workspace_id}/{archive.pk}.zip"


class Archive(RoomModel):
    """Packed in the background, kept for three days for the person who asked for it."""

    class What(models.TextChoices):
        MINE = "mine", _("My data")
        WORKSPACE = "workspace", _("The whole workspace")

    class State(models.TextChoices):
        WAITING = "waiting", _("Being packed")
        READY = "ready", _("Ready")
        GONE = "gone", _("Deleted")

    what = models.CharField(max_length=9, choices=What)
    state = models.CharField(max_length=7, choices=State, default=State.WAITING)
    content = models.FileField(upload_to=place, max_length=200, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    asked_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    ready_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "asked_by", "id"], name="archive_mine")]

    # Changes (called by actions and by the job)

    def take(self, packed: BinaryIO, size: int, sha256: str) -> None:
        """Keep what was packed, in the place where the earlier try may have left something."""
        storage = self.content.storage
        if storage.exists(place(self, "")):
            storage.delete(place(self, ""))
        self.content.save("", File(packed), save=False)
        self.size, self.sha256, self.state, self.ready_at = size, sha256, self.State.READY, clock.now()
        self.save()

    def remove(self) -> None:
        """The file goes, the record stays."""
        if self.content.name:
            self.content.storage.delete(self.content.name)
        self.state, self.content = self.State.GONE, ""
        self.save(update_fields=["state", "content"])

    # Facts

    @property
    def is_ready(self) -> bool:
        """There is something to fetch, and its days are not over."""
        return self.state == self.State.READY and self.until is not None and clock.now() < self.until

    @property
    def until(self) -> datetime | None:
        """When it is deleted."""
        return self.ready_at + KEPT_FOR if self.ready_at else None
