"""What the client's side sees below its cards: what is being worked on, and what was finished this week."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.db.models import F
from django.utils import timezone

from vorzimmer.foundation import clock, moments
from vorzimmer.people.actor import Actor
from vorzimmer.people.names import first_name
from vorzimmer.screens.sections.places import Places
from vorzimmer.screens.sections.reading import reader_for
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import TaskRow
from vorzimmer.tasks.queries.lists import TASK_COLUMNS
from vorzimmer.tasks.queries.rows import task_row

MOST = 8


@dataclass(frozen=True, slots=True)
class InWork:
    """`by` is the assistant's first name when it is one and the same; `more` says how many are not shown."""

    rows: list[TaskRow]
    by: str
    more: int


@dataclass(frozen=True, slots=True)
class Finished:
    """Since Monday, newest first."""

    titles: list[dict[str, Any]]
    count: int


def in_work(actor: Actor, places: Places) -> InWork:
    """Open tasks of the reader's side, soonest date first."""
    tasks = Task.objects.filter(engagement__in=places.client, is_open=True)
    soonest = tasks.order_by(F("due_at").asc(nulls_last=True), "id")
    found = list(soonest.values(*TASK_COLUMNS)[: MOST * 4])
    reader = reader_for(actor, places, {row["engagement_id"] for row in found})
    rows = [task_row(reader, row) for row in found]
    names = {first_name(row.assistant) for row in rows if row.assistant}
    return InWork(rows[:MOST], next(iter(names)) if len(names) == 1 else "", max(0, len(rows) - MOST))


def finished(places: Places) -> Finished:
    """What was approved since Monday morning on the reader's own clock."""
    today = moments.today()
    monday = datetime.combine(today - timedelta(days=today.weekday()), time(), timezone.get_current_timezone())
    done = Task.objects.filter(
        engagement__in=places.client, state=Task.State.DONE, is_open=False, closed_at__gte=monday
    )
    newest = done.filter(closed_at__lte=clock.now()).order_by("-closed_at").values("pk", "title")
    rows = [dict(row) for row in newest[:100]]
    return Finished(rows[:5], len(rows))
