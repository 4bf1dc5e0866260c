"""Dates of series become tasks by themselves."""

import logging
from datetime import datetime

from django.tasks import task
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.planning import actions, queries
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import Coming, Timetable
from vorzimmer.tenancy.models import Workspace

log = logging.getLogger(__name__)


@recurring(every_minutes=5, each="workspace")
@task()
def hand_over_series(workspace_id: str) -> None:
    """Every date whose moment has come. Killed and run again it does the rest, and nothing twice."""
    now = clock.now()
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        for series in queries.due_series(now):
            try:
                _hand_over(series, now)
            except NotAllowed as reason:
                log.info("series %s not handed over: %s", series.pk, reason)


def _hand_over(series: Series, now: datetime) -> None:
    waiting = Timetable(series).to_hand_over(now) if series.engagement.is_open else []
    if not waiting:
        return
    clockwork = Actor(series.set_up_by, Door.SCHEDULE)
    if rules.why_stuck(series) is not None:
        if series.stuck_at is None:
            actions.report_stuck(actor=clockwork, series=series)
        return
    made, missed = divide(waiting, now)
    if missed:
        actions.miss_dates(actor=clockwork, series=series, days=[coming.on for coming in missed])
    for coming in made:
        key = f"{series.pk}:{coming.on}"
        actions.make_occurrence(actor=clockwork.through(Door.SCHEDULE, key), series=series, on=coming.on)


def divide(waiting: list[Coming], now: datetime) -> tuple[list[Coming], list[Coming]]:
    """What to make and what was missed: dates still ahead are made; if all are over, only the latest of them."""
    ahead = [coming for coming in waiting if coming.due_at > now]
    over = [coming for coming in waiting if coming.due_at <= now]
    return (ahead, over) if ahead else (over[-1:], over[:-1])
