"""Turning schedules into jobs. Any number of workers may do this at once: the unique key lets one through."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import autodiscover_modules

from vorzimmer.foundation import clock
from vorzimmer.jobs import queue, wake
from vorzimmer.jobs.models import Job
from vorzimmer.jobs.recurring import SCHEDULES, Schedule, zone_of
from vorzimmer.tenancy.models import Workspace

BEHIND_PEOPLE = -10
"""Ticks come in herds; what a person has just caused goes first."""

Planted = dict[tuple[str, str], datetime]


def discover() -> None:
    """Import the `jobs.py` of every room, so that what recurs is known."""
    autodiscover_modules("jobs")


def plant(planted: Planted) -> int:
    """Add a job for everything that has become due; `planted` is what this worker has looked at already."""
    now, added = clock.now(), 0
    for zone_name in _zones():
        for schedule in SCHEDULES.values():
            if not schedule.each_workspace and zone_name != settings.TIME_ZONE:
                continue
            moment = schedule.latest(now, zone_of(zone_name))
            seen = (schedule.name, zone_name)
            if planted.get(seen) != moment:
                added += _add(schedule, moment, zone_name)
                planted[seen] = moment
    if added:
        wake.now()
    return added


def _zones() -> set[str]:
    each = any(schedule.each_workspace for schedule in SCHEDULES.values())
    zones = Workspace.objects.order_by().values_list("timezone", flat=True).distinct() if each else []
    return {settings.TIME_ZONE, *zones}


def _add(schedule: Schedule, moment: datetime, zone_name: str) -> int:
    if not schedule.each_workspace:
        return _insert([_tick(schedule, moment, "", {})])
    born_before = Workspace.objects.filter(timezone=zone_name, created_at__lte=moment)
    ids: Iterable[UUID] = born_before.values_list("pk", flat=True).iterator(chunk_size=500)
    return _insert([_tick(schedule, moment, pk, {"workspace_id": str(pk)}) for pk in ids])


def _tick(schedule: Schedule, moment: datetime, workspace_id: object, kwargs: dict[str, Any]) -> Job:
    job = queue.build(schedule.task, [], kwargs)
    job.unique_key = schedule.key(moment, workspace_id)
    job.priority = job.priority or BEHIND_PEOPLE
    return job


def _insert(jobs: list[Job]) -> int:
    Job.objects.bulk_create(jobs, ignore_conflicts=True, batch_size=200)
    return len(jobs)


def until_next_minute() -> float:
    """Seconds until schedules can next become due."""
    now = clock.now()
    return (now.replace(second=0, microsecond=0) + timedelta(minutes=1) - now).total_seconds()
