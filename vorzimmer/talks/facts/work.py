"""What a period is made of: the rows that the figures count. Five queries, however much was done."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from vorzimmer.engagements.models import Engagement
from vorzimmer.tasks.models import Complaint, Delivery, Question, Rating, Task

NO_WORK = (Task.State.DRAFT, Task.State.DECLINED, Task.State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Work:
    """Everything from `since` (included) to `until` (not included).

    `results`: by task, all its results (no interim ones) in order, of tasks that were delivered or decided about in
    the period. `questions`: asked or answered in it, or belonging to one of these tasks. `handed`: handed over in it.
    """

    engagement: Engagement
    since: datetime
    until: datetime
    results: dict[UUID, list[Delivery]]
    questions: list[Question]
    ratings: list[Rating]
    complaints: list[Complaint]
    handed: list[Task]

    def is_in(self, moment: datetime | None) -> bool:
        """Whether it lies in the period."""
        return moment is not None and self.since <= moment < self.until

    @property
    def weeks(self) -> float:
        """How long the period is."""
        return max((self.until - self.since) / timedelta(weeks=1), 0)


def work_of(engagement: Engagement, since: datetime, until: datetime) -> Work:
    """Read it. Drafts of others are not among it: nobody but their writer sees them."""
    during = (since, until)
    touched = Delivery.objects.filter(task__engagement=engagement, interim=False).filter(
        Q(delivered_at__gte=since, delivered_at__lt=until) | Q(decided_at__gte=since, decided_at__lt=until)
    )
    tasks = list(dict.fromkeys(touched.values_list("task_id", flat=True)))
    results: dict[UUID, list[Delivery]] = defaultdict(list)
    for delivery in Delivery.objects.filter(task__in=tasks, interim=False).select_related("task").order_by("number"):
        results[delivery.task_id].append(delivery)
    questions = Question.objects.filter(engagement=engagement, withdrawn_at=None).filter(
        Q(task__in=tasks) | Q(asked_at__range=during) | Q(answered_at__range=during)
    )
    return Work(
        engagement, since, until, dict(results),
        list(questions.select_related("task").order_by("id")),
        list(Rating.objects.filter(task__engagement=engagement, rated_at__range=during).select_related("task")),
        list(Complaint.objects.filter(task__engagement=engagement, raised_at__range=during).select_related("task")),
        list(
            Task.objects.filter(engagement=engagement, handed_over_at__range=during)
            .exclude(state__in=NO_WORK).order_by("handed_over_at")
        ),
    )  # fmt: skip
