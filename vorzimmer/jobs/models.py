"""One row per piece of work, one per worker that is alive: upkeep of the house itself, no room's rows."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from vorzimmer.foundation import clock
from vorzimmer.foundation.ids import new_id


class Job(models.Model):
    """A task with its arguments (JSON only, never a secret) and how far it got."""

    class State(models.TextChoices):
        READY = "ready"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    workspace_id = models.UUIDField(null=True)
    task = models.CharField(max_length=200)
    args = models.JSONField(default=list)
    kwargs = models.JSONField(default=dict)
    queue = models.CharField(max_length=40, default="default")
    priority = models.SmallIntegerField(default=0)
    run_after = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=7, choices=State, default=State.READY)
    attempts = models.PositiveSmallIntegerField(default=0)
    max_attempts = models.PositiveSmallIntegerField(default=8)
    lease_until = models.DateTimeField(null=True)
    worker = models.CharField(max_length=80, default="", blank=True)
    enqueued_at = models.DateTimeField(default=clock.now)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    error_class = models.CharField(max_length=200, default="", blank=True)
    error = models.TextField(default="", blank=True)
    result = models.JSONField(null=True)
    unique_key = models.CharField(max_length=250, null=True, unique=True)  # noqa: DJ001 (only NULLs may repeat)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(F("priority").desc(), "run_after", name="job_ready", condition=Q(state="ready")),
            models.Index("lease_until", name="job_running", condition=Q(state="running")),
            models.Index("finished_at", name="job_done", condition=Q(state="done")),
            models.Index("workspace_id", "finished_at", name="job_failed", condition=Q(state="failed")),
        ]

    def __str__(self) -> str:
        return f"{self.task} ({self.state})"


class Worker(models.Model):
    """A worker that says every few seconds that it is alive; `/readyz` and the owner's page look here."""

    id = models.CharField(primary_key=True, max_length=80)
    started_at = models.DateTimeField(default=clock.now)
    seen_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.id
