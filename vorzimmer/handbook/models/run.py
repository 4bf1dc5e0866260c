"""A procedure at work: its steps as steps of a task, and what the work taught about it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tenancy.rooms import RoomModel

from .page import Page


class Run(RoomModel):
    """One time that a procedure was followed. `version` is the one it was started with; `started_on` is its day zero."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="runs")
    version = models.PositiveIntegerField()
    task = models.ForeignKey(Task, models.CASCADE, related_name="+")
    started_on = models.DateField()
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "page", "task"], name="procedure_once_on_a_task")]

    def __str__(self) -> str:
        return f"{self.page} · {self.task}"

    @property
    def lock_root(self) -> Task:
        return self.task


class RunStep(RoomModel):
    """Which step of the task came from which line; `step` is empty once it was removed from the task."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="steps")
    key = models.CharField(max_length=12)
    text = models.CharField(max_length=300)
    step = models.ForeignKey(Step, models.SET_NULL, null=True, blank=True, related_name="+")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["workspace", "run", "position"], name="runstep_in_order")]

    def __str__(self) -> str:
        return self.text

    @property
    def lock_root(self) -> Run:
        return self.run


class Suggestion(RoomModel):
    """What a run taught: a step was missing (`text`, after the line `key`), or the line `key` was not needed."""

    class Kind(models.TextChoices):
        MISSING = "missing", _("A step was missing")
        NOT_NEEDED = "not_needed", _("A step was not needed")

    page = models.ForeignKey(Page, models.CASCADE, related_name="suggestions")
    run = models.ForeignKey(Run, models.CASCADE, related_name="suggestions")
    kind = models.CharField(max_length=10, choices=Kind)
    key = models.CharField(max_length=12, blank=True)
    text = models.CharField(max_length=300)
    side = models.CharField(max_length=12, choices=Task.Turn, blank=True)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    settled_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    taken_in = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "page", "settled_at"], name="suggestion_by_page")]

    def __str__(self) -> str:
        return self.text

    # Changes (called by actions only)

    def settle(self, by: Membership, version: int | None) -> None:
        """Taken into that version of the page, or left out (None)."""
        self.settled_by, self.settled_at, self.taken_in = by, clock.now(), version
        self.save(update_fields=["settled_by", "settled_at", "taken_in"])

    # Facts

    @property
    def is_open(self) -> bool:
        return self.settled_at is None

    @property
    def lock_root(self) -> Page:
        return self.page
