"""What happens by itself when a day has come. Each thing is done once and on its own: killed and run again, the rest is."""

import logging
from collections.abc import Callable
from datetime import date

from django.tasks import task
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.handovers import actions, counting
from vorzimmer.handovers.models import Cover, Gate, Parting, Plan, Retention, Successor
from vorzimmer.handovers.retaining import HELD
from vorzimmer.jobs.recurring import recurring, zone_of
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.rooms import RoomModel

log = logging.getLogger(__name__)


@recurring(every_minutes=10, each="workspace")
@task()
def turn_the_day(workspace_id: str) -> None:
    """Covers begin and are given back, gates are seen, successors lead, partings end, periods run out."""
    workspace = Workspace.objects.get(pk=workspace_id)
    today = clock.now().astimezone(zone_of(workspace.timezone)).date()
    with scope(workspace=workspace):
        for each in (_covers, _gates, _successors, _partings, _periods):
            each(today)


def _try(verb: Callable[..., object], member: Membership, **what: RoomModel) -> None:
    """In the name of that person, by the clock; one refusal does not stop the rest."""
    try:
        verb(actor=Actor(member, Door.SCHEDULE), **what)
    except (NotAllowed, LookupError) as reason:
        log.info("%s %s: %s", verb, what, reason)


def _covers(today: date) -> None:
    live = Cover.objects.select_related("absence__membership__user", "engagement", "person__user", "proposed_by__user")
    for cover in live.filter(state=Cover.State.RUNNING, absence__last_on__lt=today):
        _try(actions.give_back_cover, cover.proposed_by, cover=cover)
    waiting = live.filter(state=Cover.State.ACCEPTED, absence__first_on__lte=today, absence__last_on__gte=today)
    for cover in waiting.filter(absence__withdrawn_at=None):
        _try(actions.begin_cover, cover.proposed_by, cover=cover)


def _gates(today: date) -> None:
    """Gates that the house can see by itself, in order; where rights grow, a person says so."""
    gates = Gate.objects.filter(plan__state=Plan.State.RUNNING, passed_at=None, stage=None).exclude(counts="")
    for gate in gates.select_related("plan__engagement__workspace", "plan__begun_by__user"):
        progress = counting.progress_of(gate)
        if progress and progress.reached:
            _try(actions.pass_gate, gate.plan.begun_by, gate=gate)


def _successors(today: date) -> None:
    due = Successor.objects.filter(took_over_at=None, takes_over_on__lte=today)
    for each in due.select_related("engagement__workspace", "introduced_by__user", "person__user"):
        _try(actions.hand_to_successor, each.introduced_by, successor=each)


def _partings(today: date) -> None:
    """The last day is over; or it was announced for at once and the house was stopped right then."""
    due = Parting.objects.filter(withdrawn_at=None, done_at=None, ends_on__lte=today)
    for parting in due.select_related("engagement__workspace", "announced_by__user"):
        if parting.ends_on < today or parting.immediate:
            _try(actions.end_engagement, parting.announced_by, parting=parting)


def _periods(today: date) -> None:
    due = Retention.objects.filter(done_at=None, due_on__lte=today, kind__in=list(HELD))
    for retention in due.select_related("parting__done_by__user", "parting__engagement__workspace"):
        if retention.parting.done_by is not None:
            _try(actions.forget_ended, retention.parting.done_by, retention=retention)
