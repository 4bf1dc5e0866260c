"""Results as people see them: those of a task, and those that wait for a decision."""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.team import Team
from vorzimmer.files import access
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import states
from vorzimmer.tasks.kinds import ChecklistLine
from vorzimmer.tasks.models import Complaint, Delivery, DeliveryFile, Rating, Task
from vorzimmer.tasks.queries.kinds import kind_of, typist_of
from vorzimmer.tasks.queries.result_lines import result_lines
from vorzimmer.tasks.queries.tasks import must_see, visible_tasks

JUST_NOW = timedelta(seconds=30)
"""So long an approval stays on the page, folded, with its undo."""


@dataclass(frozen=True, slots=True)
class Deliveries:
    """Everything about the results of one task, newest first."""

    results: list[Delivery] = field(default_factory=list)
    ratings: list[Rating] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)

    @property
    def latest(self) -> Delivery | None:
        return next(iter(self.results), None)

    @property
    def rounds(self) -> int:
        """How often changes were asked for."""
        return sum(delivery.decision == Delivery.Decision.CHANGES for delivery in self.results)

    @property
    def complaint(self) -> Complaint | None:
        """The one that is being settled."""
        return next((complaint for complaint in self.complaints if complaint.is_open), None)


def deliveries_of(actor: Actor, task: Task) -> Deliveries:
    """What belongs to a task that the actor sees; a constant number of queries."""
    results = _of(task, _readable(Delivery.objects.order_by("-number")))
    ratings = _of(task, Rating.objects.select_related("rated_by__user"))
    complaints = _of(task, _said(Complaint.objects.order_by("-id")))
    reader = typist_of(actor)
    for delivery in results:
        delivery.task, delivery.is_newest = task, delivery is results[0]
        delivery.shown_fields = result_lines(delivery, reader)
    for complaint in complaints:
        complaint.task = task
    return Deliveries(results, ratings, complaints)


def _said(complaints: "QuerySet[Complaint]") -> "QuerySet[Complaint]":
    return complaints.select_related("raised_by__user", "offered_by__user", "settled_by__user")


def _of[M: Model](task: Task, rows: "QuerySet[M]") -> list[M]:
    return [] if rows.model in task.lacks else list(rows.filter(task=task))


def deliveries_to_approve(actor: Actor) -> list[Delivery]:
    """What this person can decide about in all engagements, and interim results they are asked to look at.

    Longest waiting first; what they approved in the last half minute stays, to be undone in place.
    """
    mine = Part.objects.filter(membership=actor.membership, until=None, role=Part.Role.CONTACT)
    to_decide = Q(interim=False, decision=Delivery.Decision.OPEN, task__state=states.DELIVERED)
    to_look_at = Q(interim=True, please_look=True, decision=Delivery.Decision.OPEN) & _newest_of_open_task()
    undone_soon = Q(
        interim=False, decision=Delivery.Decision.APPROVED, task__state=states.DONE, task__is_open=False,
        decided_by=actor.membership, decided_at__gt=clock.now() - JUST_NOW,
    )  # fmt: skip
    decides = Q(task__engagement__in=mine.filter(decides=True).values("engagement"))
    looks = Q(task__engagement__in=mine.values("engagement"))
    waiting = Delivery.objects.filter((to_decide & decides) | (to_look_at & looks) | (undone_soon & decides))
    found = list(_readable(waiting).select_related("task__engagement__client").order_by("delivered_at"))
    _know_teams(found)
    reader = typist_of(actor)
    for delivery in found:
        delivery.shown_fields = result_lines(delivery, reader)
    return found


def get_delivery(actor: Actor, pk: UUID) -> Delivery:
    """404 if there is none that the actor may see."""
    deliveries = Delivery.objects.select_related("task__engagement__client", "task__workspace", "decided_by__user")
    delivery: Delivery = get_object_or_404(deliveries, pk=pk)
    must_see(actor, delivery.task)
    delivery.shown_fields = result_lines(delivery, typist_of(actor))
    return delivery


def get_complaint(actor: Actor, pk: UUID) -> Complaint:
    """404 if there is none that the actor may see."""
    complaints = Complaint.objects.select_related("task__engagement__client", "offered_by__user", "settled_by__user")
    complaint: Complaint = get_object_or_404(complaints, pk=pk)
    must_see(actor, complaint.task)
    return complaint


def own_rating(actor: Actor, deliveries: Deliveries) -> Rating | None:
    """What this person has said about the task."""
    return next((rating for rating in deliveries.ratings if rating.rated_by_id == actor.id), None)


def checklist_of(task: Task) -> tuple[ChecklistLine, ...]:
    """What is looked at before handing over: the list of the workspace for this kind, or of the house."""
    kind = kind_of(task)
    return kind.checklist if kind else ()


def shown_with_a_task(actor: Actor, file: StoredFile) -> bool:
    """Whether the file belongs to the briefing or to a result of a task that the actor sees."""
    tasks = visible_tasks(actor)
    return tasks.filter(files__file=file).exists() or tasks.filter(deliveries__files__file=file).exists()


def _newest_of_open_task() -> Q:
    newer = Delivery.objects.filter(task=OuterRef("task"), number__gt=OuterRef("number"))
    return Q(~Exists(newer), task__state__in=(states.ACCEPTED, states.IN_PROGRESS))


def _know_teams(found: list[Delivery]) -> None:
    """Rules ask the team of every engagement: one query for all of them."""
    places = {delivery.task.engagement_id for delivery in found}
    parts = Part.objects.filter(until=None, engagement__in=places)
    people = list(parts.select_related("membership__user", "membership__workspace")) if places else []
    for delivery in found:
        delivery.is_newest = True
        engagement = delivery.task.engagement
        engagement.team = Team.of(part for part in people if part.engagement_id == engagement.pk)


def _readable(deliveries: "QuerySet[Delivery]") -> "QuerySet[Delivery]":
    files = DeliveryFile.objects.select_related("file").order_by("id")
    return deliveries.select_related("delivered_by__user", "decided_by__user").prefetch_related(
        Prefetch("files", queryset=files, to_attr="shown_files")
    )


access.shown_in.append(shown_with_a_task)


def lapsed_complaints() -> list[Complaint]:
    """Open ones that the two have not settled in time, in the workspace of the scope."""
    lapsed = Complaint.objects.filter(settled_at=None, escalated_at=None, settle_by__lte=clock.now())
    return list(lapsed.select_related("task__engagement__client", "raised_by__user", "raised_by__workspace"))
