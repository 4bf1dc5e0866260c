"""What the client's side sees below its cards: what is being worked on, and what was finished this week."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from vorzimmer.foundation import moments
from vorzimmer.people.actor import Actor
from vorzimmer.people.names import first_name
from vorzimmer.screens.sections.places import Places
from vorzimmer.screens.sections.reading import reader_for
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import TaskRow
from vorzimmer.tasks.queries.lists import TASK_COLUMNS
from vorzimmer.tasks.queries.rows import task_row
from vorzimmer.tenancy.prepared import Prepared

MOST, COUNTED = 8, 100


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
    here = places.client
    found = OPEN.rows(place=here[0]) if len(here) == 1 else list(_open(Q(engagement__in=here))[: MOST * 4])
    reader = reader_for(actor, places)
    rows = [task_row(reader, row) for row in found]
    names = {first_name(row.assistant) for row in rows if row.assistant}
    return InWork(rows[:MOST], next(iter(names)) if len(names) == 1 else "", max(0, len(rows) - MOST))


def monday() -> datetime:
    """When this week began on the reader's own clock."""
    today = moments.today()
    return datetime.combine(today - timedelta(days=today.weekday()), time(), timezone.get_current_timezone())


def _open(where: Q) -> "QuerySet[Task, Any]":
    soonest = Task.objects.filter(where, is_open=True).order_by(F("due_at").asc(nulls_last=True), "id")
    rows: QuerySet[Task, Any] = soonest.values(*TASK_COLUMNS)
    return rows


def _done(where: Q, since: datetime) -> "QuerySet[Task, Any]":
    done = Task.objects.filter(where, state=Task.State.DONE, is_open=False, closed_at__gte=since)
    return done.order_by("-closed_at").values("pk", "title", "engagement_id")


OPEN = Prepared(lambda place: _open(Q(engagement=place))[: MOST * 4], place=UUID)
DONE = Prepared(lambda place, since: _done(Q(engagement=place), since)[:COUNTED], place=UUID, since=datetime)
"""Of one engagement, as nearly every client has: over several, the databases would look through all open tasks."""


def finished(places: Places) -> Finished:
    """What was approved since Monday morning on the reader's own clock."""
    here, since = places.client, monday()
    several = Q(engagement__in=here)
    rows = DONE.rows(place=here[0], since=since) if len(here) == 1 else list(_done(several, since)[:COUNTED])
    return Finished(rows[:5], len(rows))
