"""The end of an engagement: when, by whom, with what notice, and what stays how long."""

import secrets
from typing import BinaryIO, ClassVar

from django.core.files import File
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable, RoomModel

from .plan import Plan


class Parting(Changeable):
    """Announced, open to second thoughts until the day, done. `reason` is read by whoever wrote it and the coordination.

    `may_be_said` is what both sides may tell others about it.
    """

    not_for_programs: ClassVar[frozenset[str]] = frozenset({"reason"})

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="partings")
    plan = models.ForeignKey(Plan, models.SET_NULL, null=True, blank=True, related_name="+")
    announced_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    announced_at = models.DateTimeField(default=clock.now)
    side = models.CharField(max_length=12)
    ends_on = models.DateField()
    immediate = models.BooleanField(default=False)
    reason = models.TextField(blank=True)
    may_be_said = models.TextField(blank=True)
    stage_before = models.CharField(max_length=12)
    withdrawn_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    readiness_then = models.PositiveSmallIntegerField(null=True, blank=True)
    talk_worked = models.TextField(blank=True)
    talk_change = models.TextField(blank=True)
    talk_contact = models.TextField(blank=True)
    talked_on = models.DateField(null=True, blank=True)
    talk_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "engagement"],
                condition=Q(withdrawn_at=None, done_at=None),
                name="one_open_parting",
            )
        ]
        indexes = [models.Index(fields=["workspace", "done_at", "ends_on"], name="parting_by_day")]

    # Facts

    @property
    def is_open(self) -> bool:
        """Announced, and neither withdrawn nor done."""
        return self.withdrawn_at is None and self.done_at is None

    @property
    def lock_root(self) -> Engagement:
        return self.engagement


def place(files: "FilesReturn", name: str) -> str:
    """Only its own page hands it out."""
    return f"returned/{files.workspace_id}/{files.pk}-{secrets.token_hex(8)}.zip"


class FilesReturn(RoomModel):
    """Files and texts of the engagement in one archive, for the client. Packed by a job, deleted with the rest."""

    parting = models.ForeignKey(Parting, models.CASCADE, related_name="returns")
    asked_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    content = models.FileField(upload_to=place, max_length=200, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    contents = models.JSONField(default=dict)
    ready_at = models.DateTimeField(null=True, blank=True)
    gone_at = models.DateTimeField(null=True, blank=True)

    # Changes (called by actions only)

    def take(self, packed: BinaryIO, size: int, sha256: str, contents: dict[str, int]) -> None:
        """Keep what was packed; an earlier try's file goes."""
        if self.content.name:
            self.content.storage.delete(self.content.name)
        self.content.save("", File(packed), save=False)
        self.size, self.sha256, self.contents, self.ready_at = size, sha256, contents, clock.now()
        self.save()

    def forget(self) -> None:
        """There is nothing to fetch any more; the record stays. The file itself is deleted after the commit."""
        self.content, self.gone_at = "", clock.now()
        self.save(update_fields=["content", "gone_at"])

    # Facts

    @property
    def is_ready(self) -> bool:
        return self.ready_at is not None and self.gone_at is None

    @property
    def lock_root(self) -> Parting:
        return self.parting


class DeletionConfirmation(RoomModel):
    """One side's signed word that it has deleted the other's data: the text, its digest, the name typed."""

    parting = models.ForeignKey(Parting, models.CASCADE, related_name="confirmations")
    side = models.CharField(max_length=12)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    text = models.TextField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "parting", "by"], name="one_confirmation_each")]

    @property
    def lock_root(self) -> Parting:
        return self.parting


class Retention(RoomModel):
    """One kind of data of an ended engagement: until when it is kept, and when it was deleted."""

    class Kind(models.TextChoices):
        FILES = "files", _("Files")
        MESSAGES = "messages", _("Messages")
        TRAVELLERS = "travellers", _("Details of briefings")
        TASKS = "tasks", _("Tasks")
        ARCHIVE = "archive", _("The archive for the client")
        AGREEMENT = "agreement", _("The signed agreement")
        LETTERS = "letters", _("Letters")
        INVOICES = "invoices", _("Invoices")

    parting = models.ForeignKey(Parting, models.CASCADE, related_name="retentions")
    kind = models.CharField(max_length=10, choices=Kind)
    due_on = models.DateField()
    done_at = models.DateTimeField(null=True, blank=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["due_on", "kind"]
        constraints = [models.UniqueConstraint(fields=["workspace", "parting", "kind"], name="one_period_per_kind")]
        indexes = [models.Index(fields=["workspace", "done_at", "due_on"], name="retention_by_day")]

    def settle(self, count: int) -> None:
        """So many pieces were deleted now."""
        self.done_at, self.count = clock.now(), count
        self.save(update_fields=["done_at", "count"])

    @property
    def lock_root(self) -> Parting:
        return self.parting
