"""From ready to running to done or failed: every change of a job, each safe against other workers."""

import traceback
from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from vorzimmer.foundation import clock
from vorzimmer.jobs.models import Job, Worker
from vorzimmer.jobs.pace import pace
from vorzimmer.jobs.queue import WAITING, GiveUp


def take(worker: str, queues: frozenset[str] = frozenset()) -> Job | None:
    """The most urgent job that is due, now leased to `worker`; None when nothing is due."""
    due = Job.objects.filter(state=Job.State.READY, run_after__lte=clock.now()).order_by("-priority", "run_after")
    if queues:
        due = due.filter(queue__in=queues)
    if connection.features.has_select_for_update_skip_locked:
        with transaction.atomic():
            job = due.select_for_update(skip_locked=True).first()
            return job if job and _lease(job, worker) else None
    return next((job for job in due[:3] if _lease(job, worker)), None)


def _lease(job: Job, worker: str) -> bool:
    now = clock.now()
    job.state, job.attempts, job.worker = Job.State.RUNNING, job.attempts + 1, worker
    job.started_at, job.lease_until = now, now + timedelta(seconds=pace().lease)
    if job.unique_key and job.unique_key.startswith(WAITING):
        job.unique_key = None
    names = ("state", "attempts", "worker", "started_at", "lease_until", "unique_key")
    untaken = Job.objects.filter(pk=job.pk, state=Job.State.READY)
    return bool(untaken.update(**{name: getattr(job, name) for name in names}))


def _mine(job: Job) -> QuerySet[Job]:
    """The row while this very attempt holds it; empty when the lease was lost to somebody else."""
    return Job.objects.filter(pk=job.pk, state=Job.State.RUNNING, worker=job.worker, attempts=job.attempts)


def finish(job: Job, result: Any) -> bool:
    """The job is done. False when it had been taken away meanwhile."""
    ended: dict[str, Any] = {"state": Job.State.DONE, "finished_at": clock.now(), "lease_until": None}
    return bool(_mine(job).update(result=result, error="", error_class="", **ended))


def fail(job: Job, error: BaseException) -> bool:
    """An attempt went wrong: try again later, or give up after the last one. True when it was given up."""
    now, kind = clock.now(), type(error)
    last = isinstance(error, GiveUp) or job.attempts >= job.max_attempts
    change: dict[str, Any] = {
        "state": Job.State.FAILED if last else Job.State.READY,
        "lease_until": None,
        "error_class": f"{kind.__module__}.{kind.__qualname__}"[:200],
        "error": short_traceback(error),
    }
    change |= {"finished_at": now} if last else {"run_after": now + timedelta(seconds=wait_after(job))}
    return bool(_mine(job).update(**change)) and last


def wait_after(job: Job) -> float:
    """Seconds until the next attempt: three times as long each time, spread so that not all come at once."""
    numbers, spread = pace(), 0.8 + job.pk.int % 401 / 1000
    return min(numbers.backoff * 3.0 ** (job.attempts - 1), numbers.backoff_most) * spread


def short_traceback(error: BaseException) -> str:
    """The last frames and the message: enough to find the place."""
    return "".join(traceback.format_exception(error, limit=-6))[-4000:]


def extend(worker: str) -> None:
    """`worker` is alive, and so are its jobs, except those that run longer than any job should."""
    now, numbers = clock.now(), pace()
    Worker.objects.update_or_create(pk=worker, defaults={"seen_at": now})
    begun = now - timedelta(seconds=numbers.longest)
    mine = Job.objects.filter(worker=worker, state=Job.State.RUNNING, started_at__gte=begun)
    if mine.exists():
        mine.update(lease_until=now + timedelta(seconds=numbers.lease))


def reap() -> int:
    """Jobs whose worker has vanished run again; those that have cost every attempt a worker are given up."""
    now = clock.now()
    lost = Job.objects.filter(state=Job.State.RUNNING, lease_until__lt=now)
    if not lost.exists():
        return 0
    gone: dict[str, Any] = {
        "lease_until": None,
        "error_class": "builtins.RuntimeError",
        "error": "The worker vanished.",
    }
    lost.filter(attempts__gte=F("max_attempts")).update(state=Job.State.FAILED, finished_at=now, **gone)
    return lost.filter(attempts__lt=F("max_attempts")).update(state=Job.State.READY, run_after=now, **gone)


def give_back(worker: str) -> int:
    """A stopping worker leaves its unfinished jobs to others; the attempt does not count."""
    mine = Job.objects.filter(worker=worker, state=Job.State.RUNNING)
    back = mine.update(state=Job.State.READY, run_after=clock.now(), attempts=F("attempts") - 1, lease_until=None)
    Worker.objects.filter(pk=worker).delete()
    return back


def forget_old() -> None:
    """Delete finished jobs and silent workers after their time."""
    now, numbers = clock.now(), pace()
    done = Q(state=Job.State.DONE, finished_at__lt=now - timedelta(days=numbers.keep_done_days))
    failed = Q(state=Job.State.FAILED, finished_at__lt=now - timedelta(days=numbers.keep_failed_days))
    for old in (done, failed):
        while batch := list(Job.objects.filter(old).values_list("pk", flat=True)[:500]):
            Job.objects.filter(pk__in=batch).delete()
    Worker.objects.filter(seen_at__lt=now - timedelta(days=1)).delete()
