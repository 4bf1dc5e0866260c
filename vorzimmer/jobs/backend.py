"""The `django.tasks` backend; `TASKS["default"]["BACKEND"]` is "vorzimmer.jobs.backend.DatabaseBackend"."""

from typing import Any

from django.tasks import Task, TaskResult, TaskResultStatus
from django.tasks.backends.base import BaseTaskBackend
from django.tasks.base import TaskError
from django.tasks.exceptions import TaskResultDoesNotExist
from django.utils.module_loading import import_string

STATUS = {
    "ready": TaskResultStatus.READY,
    "running": TaskResultStatus.RUNNING,
    "done": TaskResultStatus.SUCCESSFUL,
    "failed": TaskResultStatus.FAILED,
}


class DatabaseBackend(BaseTaskBackend):
    """Keeps jobs in the table that `vorzimmer.jobs.worker` works off."""

    supports_defer = True
    supports_async_task = True
    supports_get_result = True
    supports_priority = True

    def enqueue[**P, R](self, task: "Task[P, R]", args: list[Any], kwargs: dict[str, Any]) -> "TaskResult[P, R]":
        """Add a job in the caller's transaction; TypeError or ValueError when an argument is not JSON."""
        from vorzimmer.jobs import queue

        self.validate_task(task)
        return result_of(queue.add(task, args, kwargs), task)

    def get_result(self, result_id: str) -> "TaskResult[..., Any]":
        """How a job went; finished ones are kept for days (see `Pace`), then TaskResultDoesNotExist."""
        from django.core.exceptions import ValidationError

        from vorzimmer.jobs.models import Job

        try:
            job = Job.objects.get(pk=result_id)
        except (Job.DoesNotExist, ValidationError, ValueError) as missing:
            raise TaskResultDoesNotExist(result_id) from missing
        return result_of(job, import_string(job.task))


def result_of[**P, R](job: Any, task: "Task[P, R]") -> "TaskResult[P, R]":
    """A row of the table as `django.tasks` speaks of it."""
    errors = [TaskError(exception_class_path=job.error_class, traceback=job.error)] if job.error_class else []
    result: TaskResult[P, R] = TaskResult(
        task=task,
        id=str(job.pk),
        status=STATUS[job.state],
        enqueued_at=job.enqueued_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        last_attempted_at=job.started_at,
        args=job.args,
        kwargs=job.kwargs,
        backend=task.backend,
        errors=errors,
        worker_ids=[job.worker] * job.attempts,
    )
    object.__setattr__(result, "_return_value", job.result)
    return result
