"""A step of a task: who does what by when, on either side."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable

from .task import Task


class Step(Changeable):
    """One line of the plan. It can wait for another step of the same task."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="steps")
    side = models.CharField(max_length=12, choices=Task.Turn)
    text = models.CharField(max_length=300)
    who = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    due_at = models.DateTimeField(null=True, blank=True)
    after = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="then")
    position = models.PositiveIntegerField(default=0)
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)
    done_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        indexes = [
            models.Index(fields=["workspace", "task", "position"], name="step_by_task"),
            models.Index(fields=["workspace", "due_at"], condition=models.Q(done_at=None), name="step_open_by_due"),
        ]

    def __str__(self) -> str:
        return self.text

    # Changes (called by actions only)

    def tick(self, by: Membership) -> None:
        """It is done."""
        self.done_by, self.done_at = by, clock.now()
        self.save(update_fields=["done_by", "done_at"])

    def untick(self) -> None:
        """It is open again."""
        self.done_by, self.done_at = None, None
        self.save(update_fields=["done_by", "done_at"])

    # Facts

    @property
    def waits(self) -> bool:
        """The step before it is not done yet."""
        return self.after is not None and self.after.done_at is None

    @property
    def lock_root(self) -> Task:
        return self.task
