"""Results as people see them: those of a task, and those that wait for a decision."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.sharing import Known, share
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
from vorzimmer.tenancy.prepared import Prepared

RESULTS = Prepared(
    lambda task: (
        Delivery.objects.filter(task=task).order_by("-number").select_related("delivered_by__user", "decided_by__user")
    ),
    task=UUID,
)
FILES = Prepared(
    lambda task: DeliveryFile.objects.filter(delivery__task=task).select_related("file").order_by("id"), task=UUID
)
RATINGS = Prepared(lambda task: Rating.objects.filter(task=task).select_related("rated_by__user"), task=UUID)
COMPLAINTS = Prepared(
    lambda task: (
        Complaint.objects.filter(task=task)
        .order_by("-id")
        .select_related("raised_by__user", "offered_by__user", "settled_by__user")
    ),
    task=UUID,
)
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
    results = [] if Delivery in task.lacks else RESULTS.rows(task=task.pk)
    ratings = [] if Rating in task.lacks else RATINGS.rows(task=task.pk)
    complaints = [] if Complaint in task.lacks else COMPLAINTS.rows(task=task.pk)
    files = FILES.rows(task=task.pk) if results else []
    reader = typist_of(actor)
    for delivery in results:
        delivery.task, delivery.is_newest = task, delivery is results[0]
        delivery.shown_files = [each for each in files if each.delivery_id == delivery.pk]  # type: ignore[attr-defined]
        delivery.shown_fields = result_lines(delivery, reader)
    for complaint in complaints:
        complaint.task = task
    return Deliveries(results, ratings, complaints)


def deliveries_to_approve(actor: Actor, known: Known | None = None, now: datetime | None = None) -> list[Delivery]:
    """What this person can decide about in all engagements, and interim results they are asked to look at.

    Longest waiting first; what they approved in the last half minute stays, to be undone in place.
    Two queries if the caller knows the engagements, with their files.
    """
    found = TO_APPROVE.rows(me=actor.id, since=(now or clock.now()) - JUST_NOW)
    if found:
        prefetch_related_objects(found, _with_files())
    share((delivery.task for delivery in found), known)
    reader = typist_of(actor)
    for delivery in found:
        delivery.is_newest = True
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


def _to_approve(me: UUID, since: datetime) -> "QuerySet[Delivery]":
    mine = Part.objects.filter(membership=me, until=None, role=Part.Role.CONTACT)
    to_decide = Q(interim=False, decision=Delivery.Decision.OPEN, task__state=states.DELIVERED)
    to_look_at = Q(interim=True, please_look=True, decision=Delivery.Decision.OPEN) & _newest_of_open_task()
    undone_soon = Q(
        interim=False, decision=Delivery.Decision.APPROVED, task__state=states.DONE, task__is_open=False,
        decided_by=me, decided_at__gt=since,
    )  # fmt: skip
    decides = Q(task__engagement__in=mine.filter(decides=True).values("engagement"))
    looks = Q(task__engagement__in=mine.values("engagement"))
    waiting = Delivery.objects.filter((to_decide & decides) | (to_look_at & looks) | (undone_soon & decides))
    people = waiting.select_related("delivered_by__user", "decided_by__user")
    return people.select_related("task__engagement__client").order_by("delivered_at")


TO_APPROVE = Prepared(_to_approve, me=UUID, since=datetime)


def _readable(deliveries: "QuerySet[Delivery]") -> "QuerySet[Delivery]":
    return deliveries.select_related("delivered_by__user", "decided_by__user").prefetch_related(_with_files())


def _with_files() -> "Prefetch[str]":
    return Prefetch("files", queryset=DeliveryFile.objects.select_related("file").order_by("id"), to_attr="shown_files")


access.shown_in.append(shown_with_a_task)


def lapsed_complaints() -> list[Complaint]:
    """Open ones that the two have not settled in time, in the workspace of the scope."""
    lapsed = Complaint.objects.filter(settled_at=None, escalated_at=None, settle_by__lte=clock.now())
    return list(lapsed.select_related("task__engagement__client", "raised_by__user", "raised_by__workspace"))
