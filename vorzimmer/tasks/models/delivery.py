"""What was handed over: a result or an interim result, with its files and what was checked."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

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
    please_look = models.BooleanField(default=False)
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
    wanted = models.JSONField(default=list)

    shown_fields: Sequence[Any] = ()
    """`fields` as their reader reads them; queries set it."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "task", "number"], name="deliveries_count_up")]
        indexes = [
            models.Index(
                fields=["workspace", "task", "number"],
                condition=models.Q(decision="open"),
                name="delivery_undecided",
            )
        ]

    def __str__(self) -> str:
        return f"{self.task} ({self.number})"

    # Changes (called by actions only)

    def decide(self, decision: str, by: Membership, reasons: str = "", wanted: Sequence[str] = ()) -> None:
        """The client approves it or asks for changes: why, and optionally point by point."""
        self.decision, self.decided_by, self.decided_at = decision, by, clock.now()
        self.reasons, self.wanted = reasons, list(wanted)
        self._save_decision()

    def reopen(self) -> None:
        """The decision was taken back."""
        self.decision, self.decided_by, self.decided_at = self.Decision.OPEN, None, None
        self.reasons, self.wanted = "", []
        self._save_decision()

    def _save_decision(self) -> None:
        self.save(update_fields=["decision", "decided_by", "decided_at", "reasons", "wanted"])

    # Facts

    @property
    def is_open(self) -> bool:
        """Nobody has decided about it yet."""
        return self.decision == self.Decision.OPEN

    @cached_property
    def is_newest(self) -> bool:
        """No later result of the task; lists that know set it."""
        return not self.task.deliveries.filter(number__gt=self.number).exists()

    @property
    def unticked(self) -> int:
        """How many lines of the checklist were left open."""
        return sum(not line["ticked"] for line in self.checked)

    @property
    def lock_root(self) -> Task:
        return self.task


class DeliveryFile(RoomModel):
    """A file of a delivery. The same name in a later delivery is its next version."""

    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.CASCADE, related_name="+")
    version = models.PositiveIntegerField(default=1)
