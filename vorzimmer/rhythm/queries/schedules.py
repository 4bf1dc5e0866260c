"""When things come, and what was proposed."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.models import CheckIn, PulseQuestion, Schedule, ScheduleProposal
from vorzimmer.rhythm.sides import belongs


def get_schedule(actor: Actor, pk: UUID) -> Schedule:
    """404 for everybody who stands on no side."""
    rows = Schedule.objects.select_related("engagement__client", "engagement__workspace")
    found: Schedule = get_object_or_404(rows.filter(engagement__in=visible_engagements(actor)), pk=pk)
    _must_belong(actor, found.engagement)
    return found


def get_schedule_proposal(actor: Actor, pk: UUID) -> ScheduleProposal:
    """404 for everybody who stands on no side."""
    rows = ScheduleProposal.objects.select_related("engagement__client", "engagement__workspace", "proposed_by__user")
    found: ScheduleProposal = get_object_or_404(rows.filter(engagement__in=visible_engagements(actor)), pk=pk)
    _must_belong(actor, found.engagement)
    return found


def schedules_of(engagement: Engagement) -> dict[str, Schedule]:
    """By kind; one query."""
    found = list(Schedule.objects.filter(engagement=engagement))
    for each in found:
        each.engagement = engagement
    return {each.kind: each for each in found}


def open_proposals(engagement: Engagement) -> list[ScheduleProposal]:
    """What one side would like; one query."""
    rows = ScheduleProposal.objects.filter(engagement=engagement, state=ScheduleProposal.State.OPEN)
    found = list(rows.select_related("proposed_by__user").order_by("id"))
    for each in found:
        each.engagement = engagement
    return found


def running_schedules() -> "QuerySet[Schedule]":
    """Everything that may come, in engagements that are open."""
    rows = Schedule.objects.filter(is_on=True, engagement__paused_at=None)
    rows = rows.exclude(engagement__stage__in=(Engagement.Stage.PARTING, Engagement.Stage.ENDED))
    return rows.select_related("engagement__client", "engagement__workspace")


def made_lately(engagement: Engagement) -> set[tuple[str, date]]:
    """Kinds and days of what has been made: nothing comes twice."""
    made = CheckIn.objects.filter(engagement=engagement).order_by("-on").values_list("kind", "on")[:12]
    return set(made)


def asked_lately(engagement: Engagement) -> set[date]:
    """Mondays of weeks in which the pulse was asked."""
    weeks = PulseQuestion.objects.filter(engagement=engagement).order_by("-week").values_list("week", flat=True)
    return set(weeks[:3])


def _must_belong(actor: Actor, engagement: Engagement) -> None:
    if not belongs(actor, engagement):
        raise Http404
