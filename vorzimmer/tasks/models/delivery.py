"""What was handed over: a result or an interim result, with its files and what was checked."""

from django.db import models

from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .task import Task


class Delivery(RoomModel):
    """Versions count up per task. The client's decision stands on the delivery it was made about."""

    class Decision(models.TextChoices):
        OPEN = "open"
        APPROVED = "approved"
        CHANGES = "changes"

    task = models.ForeignKey(Task, models.CASCADE, related_name="deliveries")
    number = models.PositiveIntegerField()
    interim = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    fields = models.JSONField(default=dict)
    checked = models.JSONField(default=list)
    deviation = models.TextField(blank=True)
    delivered_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    delivered_at = models.DateTimeField(default=clock.now)
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.OPEN)
    decided_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    reasons = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "task", "number"], name="deliveries_count_up")]

    # Changes (called by actions only)

    def decide(self, decision: str, by: Membership, reasons: str = "") -> None:
        """The client approves it or asks for changes."""
        self.decision, self.decided_by, self.decided_at, self.reasons = decision, by, clock.now(), reasons
        self.save(update_fields=["decision", "decided_by", "decided_at", "reasons"])

    def reopen(self) -> None:
        """The decision was taken back."""
        self.decision, self.decided_by, self.decided_at, self.reasons = self.Decision.OPEN, None, None, ""
        self.save(update_fields=["decision", "decided_by", "decided_at", "reasons"])

    @property
    def lock_root(self) -> Task:
        return self.task


class DeliveryFile(RoomModel):
    """A file of a delivery. The same name in a later delivery is its next version."""

    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.CASCADE, related_name="+")
    version = models.PositiveIntegerField(default=1)
