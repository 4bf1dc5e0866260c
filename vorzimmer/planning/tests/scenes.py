"""Templates and series as they stand at some point, made by the real verbs."""

from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.planning import actions
from vorzimmer.planning.jobs import hand_over_series
from vorzimmer.planning.models import Occurrence, Series, Template
from vorzimmer.planning.timetable import Timetable
from vorzimmer.tasks.models import Task

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)
"""Ten in the morning in Berlin. The Mondays that follow: 30 November, 7, 14, 21 December."""

SAID: dict[str, Any] = {
    "title": "Newsletter", "outcome": "Der Newsletter ist versandt.", "kind": "text", "budget_minutes": 90,
    "brief": {"audience": "Stammkunden"},
}  # fmt: skip
PLAN: dict[str, Any] = {
    "rule": "FREQ=WEEKLY;BYDAY=MO", "starts_on": date(2026, 11, 24), "due_time": time(17), "zone": "Europe/Berlin",
    "on_day_off": "before", "lead_days": 2,
}  # fmt: skip


def started(house, by="anna", *, at=TUESDAY, **plan) -> Series:
    """Every Monday at five, handed over on the Thursday before; by one of the cast."""
    with clock.at(at):
        actor = getattr(house, by)
        return actions.start_series(actor=actor, engagement=house.engagement, **{**SAID, **PLAN, **plan}).series


def kept(house, by="anna", **content) -> Template:
    """A template of Anna's engagement."""
    with clock.at(TUESDAY):
        return actions.keep_template(actor=getattr(house, by), place=house.engagement, **{**SAID, **content}).template


def berlin(day: int, hour: int = 12, month: int = 12, year: int = 2026) -> datetime:
    """That hour in Berlin."""
    return datetime(year, month, day, hour, tzinfo=BERLIN)


def run_at(house, moment: datetime) -> list[Task]:
    """The job at that moment; tasks that were made of series so far, in the order of their dates."""
    with clock.at(moment):
        hand_over_series.call(str(house.workspace.pk))
    return tasks_of(house)


def tasks_of(house) -> list[Task]:
    with scope(workspace=house.workspace):
        return [row.task for row in Occurrence.objects.filter(task__isnull=False).order_by("on").select_related("task")]


def rows(house) -> dict[date, Occurrence]:
    """What was said about single dates, by their names."""
    with scope(workspace=house.workspace):
        return {row.on: row for row in Occurrence.objects.all()}


def coming(house, series: Series, count=3, at=TUESDAY) -> list[date]:
    """The next days on which it is due, without those that are left out."""
    with scope(workspace=house.workspace):
        fresh = Series.objects.select_related("engagement__workspace").get(pk=series.pk)
        return [each.day for each in Timetable(fresh).ahead(count, at) if not each.is_settled]


@contextmanager
def counted(house):
    """How many rows there are, before and after: nothing half-way stays."""
    with scope(workspace=house.workspace):
        before = Task.objects.count(), Occurrence.objects.count()
        yield
        assert (Task.objects.count(), Occurrence.objects.count()) == before


def refresh(house, row):
    with scope(workspace=house.workspace):
        row.refresh_from_db()
    return row
