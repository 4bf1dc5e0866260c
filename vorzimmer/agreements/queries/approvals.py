"""Requests for approval and deeds as people see them, and what has been spent."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet, Sum
from django.http import Http404

from vorzimmer.agreements.models import Approval, Deed
from vorzimmer.agreements.rules.approvals import REMINDS
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import visible_ids
from vorzimmer.engagements.sharing import Known, share
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries.tasks import must_see
from vorzimmer.tenancy.prepared import Prepared

OF_TASK = Prepared(lambda task: _readable(Approval.objects.filter(task=task)).order_by("-id"), task=UUID)
DEEDS_OF_TASK = Prepared(lambda task: _done(Deed.objects.filter(task=task)).order_by("-id"), task=UUID)


@dataclass(frozen=True, slots=True)
class InTheName:
    """What was done on one task in the client's name, and what was asked for: each with what it rests on."""

    waiting: list[Approval] = field(default_factory=list)
    granted: list[Approval] = field(default_factory=list)
    settled: list[Approval] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)


def in_the_name(task: Task) -> InTheName:
    """Newest first; two queries, none where there is nothing. `granted` is approved and not done yet."""
    asked = [] if Approval in task.lacks else OF_TASK.rows(task=task.pk)
    done = [] if Deed in task.lacks else DEEDS_OF_TASK.rows(task=task.pk)
    used = {deed.approval_id for deed in done}
    for request in asked:
        request.task, request.engagement = task, task.engagement
    if task.already_read is not None:
        task.already_read[Approval] = asked
    for deed in done:
        deed.task, deed.engagement = task, task.engagement
    return InTheName(
        waiting=[each for each in asked if each.is_open],
        granted=[each for each in asked if each.allows and each.pk not in used],
        settled=[each for each in asked if not each.is_open and not each.allows],
        deeds=done,
    )


def approvals_to_decide(actor: Actor, known: Known | None = None) -> list[Approval]:
    """Open requests that this person decides in all engagements, longest waiting first; one query if they are `known`."""
    found = TO_DECIDE.rows(me=actor.id)
    share(found, known)
    return found


def get_approval(actor: Actor, pk: UUID) -> Approval:
    """404 if there is none that the actor may see."""
    visible = Approval.objects.filter(pk=pk, engagement__in=visible_ids(actor))
    found: Approval | None = _readable(visible).select_related("task", "engagement__client").first()
    if found is None:
        raise Http404
    found.engagement.workspace = actor.workspace
    if found.task is not None:
        found.task.engagement = found.engagement
        must_see(actor, found.task)
    return found


def get_deed(actor: Actor, pk: UUID) -> Deed:
    """404 if there is none that the actor may see."""
    found: Deed | None = Deed.objects.select_related("task__engagement__client").filter(pk=pk).first()
    if found is None:
        raise Http404
    must_see(actor, found.task)
    return found


def deeds_in(engagement: Engagement, most: int = 50) -> list[Deed]:
    """What was done in the client's name, newest first; one query."""
    return list(_done(Deed.objects.filter(engagement=engagement)).select_related("task").order_by("-id")[:most])


def approvals_in(engagement: Engagement, most: int = 50) -> list[Approval]:
    """All requests of an engagement, newest first; one query."""
    found = list(
        _readable(Approval.objects.filter(engagement=engagement)).select_related("task").order_by("-id")[:most]
    )
    for each in found:
        each.engagement = engagement
        if each.task is not None:
            each.task.engagement = engagement
    return found


def spent(engagement: Engagement, here: datetime) -> tuple[int, int]:
    """Cents spent in the client's name this day and this month, by the clock of `here`; one query."""
    day = here.replace(hour=0, minute=0, second=0, microsecond=0)
    deeds = Deed.objects.filter(engagement=engagement, done_at__gte=day.replace(day=1), amount_cents__isnull=False)
    sums = deeds.aggregate(day=Sum("amount_cents", filter=Q(done_at__gte=day)), month=Sum("amount_cents"))
    return sums["day"] or 0, sums["month"] or 0


def due_approvals() -> "QuerySet[Approval]":
    """Open requests whose moment has come, or of which the client is to be reminded."""
    remind = Q(reminded_at=None, wanted_by__lte=clock.now() + REMINDS)
    announced = Q(wanted_by__lte=clock.now()) & ~Q(if_silent=Approval.IfSilent.NOTHING)
    due = Approval.objects.filter(remind | announced, state=Approval.State.OPEN)
    return due.select_related("asked_by__user", "asked_by__workspace", "task", "engagement").order_by("wanted_by")


def _readable(approvals: "QuerySet[Approval]") -> "QuerySet[Approval]":
    return approvals.select_related("asked_by__user", "decided_by__user", "version__agreement")


def _done(deeds: "QuerySet[Deed]") -> "QuerySet[Deed]":
    return deeds.select_related("done_by__user", "version__agreement")


def _to_decide(me: UUID) -> "QuerySet[Approval]":
    mine = Part.objects.filter(membership=me, until=None, role=Part.Role.CONTACT, decides=True)
    waiting = Approval.objects.filter(state=Approval.State.OPEN, engagement__in=mine.values("engagement"))
    return _readable(waiting).select_related("task", "engagement__client").order_by("asked_at")


TO_DECIDE = Prepared(_to_decide, me=UUID)
