"""What runs by the clock: every day at a local time or every few minutes, once or for each workspace."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from django.conf import settings
from django.tasks import Task


@dataclass(frozen=True)
class Schedule:
    """When a task is due. Exactly one of `at` (local time of day) and `every` is set."""

    task: "Task[..., Any]"
    at: time | None
    every: timedelta | None
    each_workspace: bool

    @property
    def name(self) -> str:
        return self.task.module_path

    def latest(self, now: datetime, zone: ZoneInfo) -> datetime:
        """The last moment up to `now` at which this was due, in `zone`'s time.

        Daily ones look back over midnight, so that a morning missed by a machine that was off is made up for.
        A time of day that the change to summer time skips is taken by the clock before the change; one that
        comes twice in autumn counts the first time.
        """
        if self.every or self.at is None:
            step = (self.every or timedelta(days=1)).total_seconds()
            return datetime.fromtimestamp(now.timestamp() // step * step, UTC)
        today = now.astimezone(zone).date()
        due = datetime.combine(today, self.at, zone)
        if due.astimezone(UTC) > now:
            due = datetime.combine(today - timedelta(days=1), self.at, zone)
        return due

    def key(self, moment: datetime, workspace_id: object = "") -> str:
        """The name of one tick; whoever inserts it first has it."""
        return f"tick:{self.name}@{workspace_id}@{moment:%Y-%m-%dT%H:%M}"


SCHEDULES: dict[str, Schedule] = {}


def recurring[T: "Task[..., Any]"](
    *, at: str = "", every_minutes: int = 0, each: Literal["workspace", ""] = ""
) -> Callable[[T], T]:
    """Run a task by the clock: `@recurring(at="08:00", each="workspace")` above `@task()`.

    `each="workspace"` calls it per workspace with `workspace_id=` (str), daily times in that workspace's time
    zone; otherwise the time is that of `settings.TIME_ZONE`. A daily tick missed while nothing ran is made up
    for once.
    """
    if bool(at) == bool(every_minutes):
        raise ValueError("recurring: either at= or every_minutes=")

    def register(task: T) -> T:
        daily = time.fromisoformat(at) if at else None
        every = timedelta(minutes=every_minutes) if every_minutes else None
        SCHEDULES[task.module_path] = Schedule(task, daily, every, each == "workspace")
        return task

    return register


def zone_of(name: str) -> ZoneInfo:
    """The time zone of that name; the house's own for a name that does not exist."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo(settings.TIME_ZONE)
