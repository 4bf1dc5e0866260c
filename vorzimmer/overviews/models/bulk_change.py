"""Many tasks changed together: what was asked for, and task by task what became of it."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel


class BulkChange(RoomModel):
    """One wish for many tasks. `wish` is what the verb needs, as JSON: a person, a day, a kind, a reason."""

    class Verb(models.TextChoices):
        PASS_ON = "pass_on", _("Pass on")
        DUE = "due", _("Another date")
        KIND = "kind", _("Another kind")
        APPROVE = "approve", _("Approve")
        WITHDRAW = "withdraw", _("Withdraw")

    verb = models.CharField(max_length=10, choices=Verb)
    wish = models.JSONField(default=dict)
    by = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    begun_at = models.DateTimeField(default=clock.now)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "by", "id"], name="bulk_by_person")]

    # Changes (called by actions only)

    def take_back(self) -> None:
        """Somebody wants to have it as it was."""
        self.undone_at = clock.now()
        self.save(update_fields=["undone_at"])


class BulkItem(RoomModel):
    """One task of it: `before` and `after` are how it stood (see `standing`), `reason` why nothing was done."""

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("not yet")
        CHANGED = "changed", _("changed")
        REFUSED = "refused", _("not changed")
        UNDONE = "undone", _("as it was")
        KEPT = "kept", _("stays changed")

    bulk = models.ForeignKey(BulkChange, models.CASCADE, related_name="items")
    task = models.ForeignKey(Task, models.CASCADE, related_name="+")
    position = models.PositiveIntegerField(default=0)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.WAITING)
    reason = models.TextField(blank=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        ordering = ["position"]
        indexes = [models.Index(fields=["workspace", "bulk", "position"], name="bulk_item_in_order")]
        constraints = [models.UniqueConstraint(fields=["workspace", "bulk", "task"], name="changed_once_together")]

    # Changes (called by actions only)

    def settle(self, outcome: str, reason: str = "", **facts: dict[str, Any]) -> None:
        """What became of it, with how the task stood before and after."""
        self.outcome, self.reason = outcome, reason
        for name, value in facts.items():
            setattr(self, name, value)
        self.save()

    @property
    def lock_root(self) -> Task:
        return self.task
