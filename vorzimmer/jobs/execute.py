"""Running one job: in its workspace's scope, in a context of its own, and writing down how it went."""

import contextvars
import logging
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.db import close_old_connections, connections
from django.tasks import Task, TaskContext
from django.utils.json import normalize_json
from django.utils.module_loading import import_string
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.jobs import leases
from vorzimmer.jobs.backend import result_of
from vorzimmer.jobs.models import Job
from vorzimmer.jobs.queue import GiveUp
from vorzimmer.tenancy.models import Workspace

log = logging.getLogger("vorzimmer.jobs")


def execute(job: Job) -> bool:
    """Run a leased job and record how it went; False when it failed. What it raises stays in the row."""
    try:
        result = contextvars.Context().run(call, job)
    except Exception as error:
        connections.close_all()
        gave_up = leases.fail(job, error)
        log.log(
            logging.ERROR if gave_up else logging.WARNING,
            "job failed",
            extra=_about(job, type(error).__name__),
        )
        return False
    leases.finish(job, result)
    close_old_connections()
    log.info("job done", extra=_about(job))
    return True


def call(job: Job) -> Any:
    """Call the task of a job with its arguments inside its workspace, and return its result as JSON."""
    task = import_string(job.task)
    if not isinstance(task, Task):
        raise GiveUp(f"{job.task} is no task")
    args = [TaskContext(task_result=result_of(job, task)), *job.args] if task.takes_context else job.args
    with _scope_of(job):
        return normalize_json(task.call(*args, **job.kwargs))


def _scope_of(job: Job) -> AbstractContextManager[Any]:
    if job.workspace_id is None:
        return nullcontext()
    workspace = Workspace.objects.filter(pk=job.workspace_id).first()
    if workspace is None:
        raise GiveUp("the workspace does not exist any more")
    inside: AbstractContextManager[Any] = scope(workspace=workspace)
    return inside


def _about(job: Job, error: str = "") -> dict[str, Any]:
    """Never the arguments: they may name people."""
    took = (clock.now() - job.started_at).total_seconds() if job.started_at else 0
    about = {"job": str(job.pk), "task": job.task, "attempt": job.attempts, "seconds": round(took, 3)}
    return about | {"workspace": str(job.workspace_id or "")} | ({"error": error} if error else {})
