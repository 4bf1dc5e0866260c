"""Series that a person may see, and what comes and came of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.queries import visible_ids
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.planning.models import Occurrence, Series
from vorzimmer.planning.timetable import Timetable
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.prepared import Prepared

LOOK_AHEAD = timedelta(days=2)
"""Holidays and people may have changed since the next date was written down: so much earlier it is looked at."""

OF_TASK = Prepared(
    lambda task: Occurrence.objects.filter(task=task).select_related("series__engagement")[:1], task=UUID
)


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series in a list, with whoever gets its tasks."""

    series: Series
    assistant: Membership | None


def visible_series(actor: Actor) -> "QuerySet[Series]":
    """Every series of the engagements that the actor sees, without an order."""
    return Series.objects.filter(engagement__in=visible_ids(actor))


def series_rows(actor: Actor, *, state: str = "running", engagement: UUID | None = None) -> list[SeriesRow]:
    """Soonest first; three queries however many there are."""
    rows = visible_series(actor).select_related("engagement__client", "assistant__user", "set_up_by__user")
    if state == "running":
        rows = rows.filter(ended_at=None, paused_at=None)
    elif state == "paused":
        rows = rows.filter(ended_at=None, paused_at__isnull=False)
    else:
        rows = rows.filter(ended_at__isnull=False)
    if engagement is not None:
        rows = rows.filter(engagement_id=engagement)
    found = list(rows.order_by(F("next_day").asc(nulls_last=True), "title", "id"))
    leads = _leads({series.engagement_id for series in found})
    return [SeriesRow(series, series.assistant or leads.get(series.engagement_id)) for series in found]


def _leads(engagements: set[UUID]) -> dict[UUID, Membership]:
    parts = Part.objects.filter(engagement__in=engagements, role=Part.Role.LEAD, until=None)
    return {part.engagement_id: part.membership for part in parts.select_related("membership__user")}


def get_series(actor: Actor, pk: UUID) -> Series:
    """404 if there is none that the actor may see."""
    rows = Series.objects.select_related("engagement__client", "assistant__user", "set_up_by__user")
    series: Series = get_object_or_404(rows, pk=pk)
    series.engagement.workspace = actor.workspace
    if not (actor.runs_the_workspace or series.engagement.team.part_of(actor)):
        raise Http404
    return series


def timetable_of(series: Series) -> Timetable:
    """Its coming dates; one query for what was said about single ones."""
    return Timetable(series, Occurrence.objects.filter(series=series).select_related("cover__user", "task"))


def made_tasks(series: Series, most: int = 20) -> list[Occurrence]:
    """What has become of its dates so far, newest first: made, missed or skipped."""
    over = (
        Q(made_at__isnull=False) | Q(missed_at__isnull=False) | Q(skipped_at__isnull=False, on__lt=clock.now().date())
    )
    rows = Occurrence.objects.filter(over, series=series)
    return list(rows.select_related("task", "task__assistant__user").order_by("-on")[:most])


def occurrence_of(task: Task) -> Occurrence | None:
    """The date of which the task was made; None for a task that stands alone."""
    return OF_TASK.first(task=task.pk)


def standins(series: Series) -> list[Membership]:
    """Who can be asked instead of the usual assistant."""
    usual = Timetable(series, []).usual_assistant
    return [member for member in series.engagement.team.assistants if usual is None or member.pk != usual.pk]


def due_series(now: datetime) -> "QuerySet[Series]":
    """Series of this workspace of which something may be due by now."""
    rows = Series.objects.filter(next_at__lte=now + LOOK_AHEAD, paused_at=None, ended_at=None)
    return rows.select_related("engagement__client", "engagement__workspace", "set_up_by__user").order_by("next_at")
