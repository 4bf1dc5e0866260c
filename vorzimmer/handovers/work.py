"""Open work that changes hands, for some days or for good. Each task by the verb of its own room."""

from datetime import timedelta
from typing import cast

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When
from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.handovers.models import Absence, Cover, CoveredTask, Successor
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.planning import actions as planning
from vorzimmer.planning.contents import SeriesPlan
from vorzimmer.planning.models import Series
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task

OFFERED_FOR = timedelta(days=30)
"""So long after a change of lead the series of the former one are offered; then it is meant as it is."""


def _by_then(absence: Absence) -> Q:
    """Due before they are back, or waiting for the assistant."""
    return (
        Q(due_at__date__lte=absence.last_on)
        | Q(due_at=None, turn="assistant")
        | Q(turn="assistant", turn_until__date__lte=absence.last_on)
    )


def open_work(absence: Absence) -> "QuerySet[Task]":
    """Open tasks of whoever is away; each says with `by_itself` whether it goes over without being chosen."""
    mine = Task.objects.filter(assistant=absence.membership, is_open=True).exclude(state=Task.State.DONE)
    return mine.annotate(by_itself=Case(When(_by_then(absence), then=True), default=False)).order_by("due_at", "id")


def due_then(absence: Absence, engagement: Engagement) -> "QuerySet[Task]":
    """What goes over without being chosen."""
    return open_work(absence).filter(_by_then(absence), engagement=engagement)


def hand_over_for_days(actor: Actor, cover: Cover, engagement: Engagement) -> None:
    """The tasks that were chosen, those that are due, and the dates of series in between."""
    absence = cover.absence
    chosen = {row.task_id: row for row in cover.tasks.all()}
    wanted = Task.objects.filter(pk__in=chosen, is_open=True, assistant=absence.membership)
    for task in [*wanted, *due_then(absence, engagement).exclude(pk__in=chosen)]:
        if give(actor, task, cover.person, engagement, _("Stands in for these days.")):
            row = chosen.get(task.pk) or CoveredTask(cover=cover, task=task, chosen_by=actor.membership)
            row.handed_at = clock.now()
            row.save()
    for series in Series.objects.filter(engagement=engagement, ended_at=None, paused_at=None):
        if series.assistant_id in (None, absence.membership_id):
            series.engagement = engagement
            cover_series(actor, series, absence, cover.person)


def cover_series(actor: Actor, series: Series, absence: Absence, person: Membership) -> None:
    """The dates of a series on those days; a series without one stays as it is."""
    try:
        planning.cover_dates(actor=actor, series=series, first=absence.first_on, last=absence.last_on, cover=person)
    except NotAllowed:
        return


def hand_back(actor: Actor, cover: Cover, engagement: Engagement) -> None:
    """Tasks that went over and are still open and theirs; to whoever was away, if they still assist."""
    back = cover.absence.membership
    to = back if back.pk in engagement.team.ids("assistant") else None
    rows = cover.tasks.filter(handed_at__isnull=False, returned_at=None).select_related("task")
    for row in rows:
        task = row.task
        if task.assistant_id == cover.person_id and task.is_open and task.state != Task.State.DONE:
            give(actor, task, to, engagement, _("Handed back after standing in."))
        row.mark(returned_at=clock.now())


def hand_on(actor: Actor, engagement: Engagement, of: Membership, to: Membership) -> int:
    """Everything open of one assistant to another, for good; how many."""
    open_ones = Task.objects.filter(engagement=engagement, assistant=of, is_open=True).exclude(state=Task.State.DONE)
    return sum(give(actor, task, to, engagement, _("Takes over from now on.")) for task in open_ones)


def left_series(actor: Actor, engagement: Engagement) -> list[Series]:
    """Series that name somebody who led until lately, instead of whoever leads; for whoever arranges them."""
    team = engagement.team
    if not engagement.is_open or (team.side_of(actor) != "client" and not team.coordinates(actor)):
        return []
    lately = clock.now() - OFFERED_FOR
    led = Successor.objects.filter(engagement=engagement, former=OuterRef("assistant"), took_over_at__gte=lately)
    found = Series.objects.filter(Exists(led), engagement=engagement, ended_at=None)
    if team.lead is not None:
        found = found.exclude(assistant=team.lead)
    return list(found.select_related("assistant__user").order_by("title", "id"))


def give_series_to_lead(actor: Actor, series: Series) -> None:
    """From the next date on its tasks go to whoever leads, also when that changes again. NotAllowed as for a change."""
    plan = {name: getattr(series, name) for name in SeriesPlan.__annotations__}
    planning.change_series(actor=actor, series=series, **cast(SeriesPlan, plan | {"assistant": None}))


def give(actor: Actor, task: Task, to: Membership | None, engagement: Engagement, reason: str) -> bool:
    """Pass one task on; whether that was possible."""
    task.engagement = engagement
    try:
        tasks.pass_on(actor=actor, task=task, to=to, reason=reason)
    except NotAllowed:
        return False
    return True


def close_all(engagement: Engagement, actor: Actor, reason: str) -> int:
    """On the last day nothing stays open: what is not finished is withdrawn by its own side. How many."""
    acting = next(iter(engagement.team.deciding), None) or next(iter(engagement.team.contacts), None)
    by = Actor(acting, actor.door) if acting else actor
    closed = 0
    for task in Task.objects.filter(engagement=engagement, is_open=True):
        task.engagement = engagement
        try:
            tasks.withdraw_task(actor=by, task=task, reason=reason)
        except NotAllowed:
            continue
        closed += 1
    return closed
