"""What the client's side sees below its cards: what is being worked on, and what was finished this week."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils import timezone

from vorzimmer.engagements.models import Part
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
    found = OPEN.rows(me=actor.id)
    if not all(row["engagement_id"] in places.client for row in found):
        found = list(_open(actor.id).filter(engagement__in=places.client)[: MOST * 4])
    reader = reader_for(actor, places)
    rows = [task_row(reader, row) for row in found]
    names = {first_name(row.assistant) for row in rows if row.assistant}
    return InWork(rows[:MOST], next(iter(names)) if len(names) == 1 else "", max(0, len(rows) - MOST))


def monday() -> datetime:
    """When this week began on the reader's own clock."""
    today = moments.today()
    return datetime.combine(today - timedelta(days=today.weekday()), time(), timezone.get_current_timezone())


def _here(me: UUID) -> "QuerySet[Task]":
    contact = Part.objects.filter(membership=me, role=Part.Role.CONTACT, until=None)
    return Task.objects.filter(engagement__in=contact.values("engagement"))


def _open(me: UUID) -> "QuerySet[Task, Any]":
    soonest = _here(me).filter(is_open=True).order_by(F("due_at").asc(nulls_last=True), "id")
    rows: QuerySet[Task, Any] = soonest.values(*TASK_COLUMNS)
    return rows


def _done(me: UUID, since: datetime) -> "QuerySet[Task, Any]":
    done = _here(me).filter(state=Task.State.DONE, is_open=False, closed_at__gte=since)
    return done.order_by("-closed_at").values("pk", "title", "engagement_id")


OPEN = Prepared(lambda me: _open(me)[: MOST * 4], me=UUID)
DONE = Prepared(lambda me, since: _done(me, since)[:COUNTED], me=UUID, since=datetime)


def finished(actor: Actor, places: Places) -> Finished:
    """What was approved since Monday morning on the reader's own clock."""
    rows = DONE.rows(me=actor.id, since=monday())
    if not all(row["engagement_id"] in places.client for row in rows):
        rows = list(_done(actor.id, monday()).filter(engagement__in=places.client)[:COUNTED])
    return Finished(rows[:5], len(rows))
