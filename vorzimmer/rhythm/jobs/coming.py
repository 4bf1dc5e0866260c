"""Drafts and questions of the week come by themselves, by the clock of whoever writes."""

import logging
from datetime import date, datetime

from django.db import IntegrityError
from django.tasks import task
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.models import Schedule
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.rhythm.prefill.week import monday_of
from vorzimmer.rhythm.sides import pair_of, writer_of
from vorzimmer.rhythm.timing import day_there, days_of, has_come
from vorzimmer.tenancy.models import Workspace

log = logging.getLogger(__name__)


@recurring(every_minutes=5, each="workspace")
@task()
def make_what_is_due(workspace_id: str) -> None:
    """What a day missed is not made up for on another. Killed and run again it does the rest, and nothing twice."""
    now = clock.now()
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        for schedule in queries.running_schedules():
            try:
                _make(schedule, now)
            except (NotAllowed, IntegrityError) as reason:
                log.info("schedule %s made nothing: %s", schedule.pk, reason)


def _make(schedule: Schedule, now: datetime) -> None:
    engagement = schedule.engagement
    writer = writer_of(engagement)
    if writer is None or not has_come(schedule, writer, now):
        return
    day = day_there(writer, now)
    if _is_made(schedule, day) or days_of(engagement, writer, now).leave_out(day):
        return
    if schedule.kind == Kind.PULSE:
        _ask(schedule, writer, monday_of(day))
    else:
        clockwork = Actor(writer, Door.SCHEDULE)
        actions.prepare_check_in(actor=clockwork, engagement=engagement, kind=schedule.kind, on=day)


def _is_made(schedule: Schedule, day: date) -> bool:
    if schedule.kind == Kind.PULSE:
        return monday_of(day) in queries.asked_lately(schedule.engagement)
    return (schedule.kind, day) in queries.made_lately(schedule.engagement)


def _ask(schedule: Schedule, writer: Membership, week: date) -> None:
    two = pair_of(schedule.engagement)
    if len(two) == 2:
        asking = Actor(writer if writer in two else two[1], Door.SCHEDULE)
        actions.ask_pulse(actor=asking, engagement=schedule.engagement, week=week)
