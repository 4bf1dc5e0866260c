"""Putting jobs in, and what the owner's page asks: which failed, try again, let it be."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.tasks import Task
from django.utils.json import normalize_json
from django_scopes import get_scope

from vorzimmer.foundation import clock
from vorzimmer.jobs import wake
from vorzimmer.jobs.models import Job
from vorzimmer.jobs.pace import pace

WAITING = "waiting:"


class GiveUp(Exception):
    """Raised by a job that knows that trying again will not help."""


def build(task: "Task[..., Any]", args: Any, kwargs: Any) -> Job:
    """The row for a task, not yet saved. It belongs to `workspace_id=` or to the scope it is made in."""
    return Job(
        workspace_id=_workspace_id(kwargs),
        task=task.module_path,
        args=normalize_json(list(args)),
        kwargs=normalize_json(kwargs),
        queue=task.queue_name,
        priority=task.priority,
        run_after=task.run_after or clock.now(),
        max_attempts=pace().max_attempts,
    )


def _workspace_id(kwargs: Any) -> UUID | None:
    if named := kwargs.get("workspace_id"):
        return UUID(str(named))
    workspace = get_scope().get("workspace")
    return workspace.pk if hasattr(workspace, "pk") else None


def add(task: "Task[..., Any]", args: Any, kwargs: Any) -> Job:
    """Add a job in the caller's transaction; workers hear of it when that commits."""
    job = build(task, args, kwargs)
    job.save(force_insert=True)
    if job.run_after <= clock.now():
        wake.on_commit()
    return job


def enqueue_once(task: "Task[..., Any]", key: str, *args: Any, **kwargs: Any) -> None:
    """Add a job unless one with this key is waiting already; one that is running does not count.

    The waiting one keeps its time (`task.using(run_after=…)` collects what happens until then) and cannot
    start before the caller's transaction ends, so that it sees what the caller wrote.
    """
    job = build(task, args, kwargs)
    job.unique_key = f"{WAITING}{task.module_path}:{key}"
    Job.objects.bulk_create(
        [job], update_conflicts=True, unique_fields=["unique_key"], update_fields=["enqueued_at"]
    )  # the update takes the waiting row's lock
    wake.on_commit()


def failed_jobs(workspace_id: UUID | None) -> QuerySet[Job]:
    """What was given up in a workspace (None: jobs of the whole house), newest first."""
    return Job.objects.filter(workspace_id=workspace_id, state=Job.State.FAILED).order_by("-finished_at")


def retry(job: Job) -> bool:
    """Try a failed job again, with all its attempts; False when it is no longer failed."""
    fresh: dict[str, Any] = {
        "state": Job.State.READY,
        "attempts": 0,
        "run_after": clock.now(),
        "finished_at": None,
    }
    changed = Job.objects.filter(pk=job.pk, state=Job.State.FAILED).update(**fresh)
    wake.on_commit()
    return bool(changed)


def drop(job: Job) -> bool:
    """Forget a failed job; False when it is no longer failed."""
    deleted, _ = Job.objects.filter(pk=job.pk, state=Job.State.FAILED).delete()
    return bool(deleted)


def counts() -> dict[tuple[str, str], int]:
    """How many jobs per queue and state, for the metrics."""
    from django.db.models import Count

    rows = Job.objects.values_list("queue", "state").annotate(number=Count("pk"))
    return {(queue, state): number for queue, state, number in rows}


def next_due(queues: frozenset[str] = frozenset()) -> datetime | None:
    """When the next waiting job of these queues (none: of all) may start."""
    waiting = Job.objects.filter(state=Job.State.READY)
    waiting = waiting.filter(queue__in=queues) if queues else waiting
    return waiting.order_by("run_after").values_list("run_after", flat=True).first()
