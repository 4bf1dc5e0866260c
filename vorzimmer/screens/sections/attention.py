"""What waits longer than promised, and with whom, for those whose business it is; and what to do next."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.screens.sections import concerns
from vorzimmer.screens.sections.concerns import Concern
from vorzimmer.screens.sections.places import Places
from vorzimmer.tasks.models import Complaint, Question, Task

MOST = 100
DECLINED_FOR = timedelta(days=7)
"""So long a declined task is looked for: after that the client has found another way."""


@dataclass(slots=True)
class Group:
    """One engagement in which something is wrong, worst first. `lead` is the lead assistant's name."""

    engagement: Engagement
    lead: str
    concerns: list[Concern] = field(default_factory=list)


def attention_of(actor: Actor, places: Places) -> list[Group]:
    """Groups with the oldest broken promise first; three queries, however much is wrong."""
    engagements = {key: one for key in places.cares if (one := places.known[key]).stage != Engagement.Stage.ENDED}
    if not engagements:
        return []
    found = {key: Group(one, _lead(one)) for key, one in engagements.items()}
    asked, raised = list(_questions(places.cares)), list(_complaints(engagements))
    known = {(each.task_id, each.to_side) for each in asked if each.holds_turn}
    disputed = {each.task_id for each in raised}
    late = [task for task in _late(engagements) if (task.pk, task.turn) not in known and task.pk not in disputed]
    for task in late:
        found[task.engagement_id].concerns.append(concerns.about_task(actor, task, engagements[task.engagement_id]))
    for question in asked:
        if question.engagement_id in engagements:
            place = engagements[question.engagement_id]
            found[place.pk].concerns.append(concerns.about_question(question, place))
    for complaint in raised:
        place = engagements[complaint.task.engagement_id]
        found[place.pk].concerns.append(concerns.about_complaint(actor, complaint, place))
    for group in found.values():
        if group.engagement.is_open and group.engagement.team.lead is None:
            group.concerns.append(_without_lead(actor, group.engagement))
        group.concerns.sort(key=lambda concern: concern.since)
    return sorted((group for group in found.values() if group.concerns), key=lambda group: group.concerns[0].since)


def _lead(engagement: Engagement) -> str:
    lead = engagement.team.lead
    return lead.name if lead else ""


def _questions(keys: list[UUID]) -> Any:
    asked = Question.objects.filter(engagement__in=keys, answered_at=None, withdrawn_at=None, answer_by__lt=clock.now())
    alive = asked.filter(Q(task=None) | Q(task__is_open=True))
    return alive.select_related("task__assistant__user", "asked_by__user").order_by("answer_by")[:MOST]


def _late(engagements: dict[UUID, Engagement]) -> Any:
    """Promises and dates that have passed, tasks that nobody has, tasks that were declined: each has its index."""
    now = clock.now()
    undone, tasks = Task.objects.filter(is_open=True), Task.objects.select_related("assistant__user")
    late = (
        undone.filter(turn_until__lt=now)
        .values("pk")
        .union(
            undone.filter(due_at__lt=now).values("pk"),
            undone.filter(assistant=None).values("pk"),
            Task.objects.filter(state=Task.State.DECLINED, closed_at__gt=now - DECLINED_FOR).values("pk"),
        )
    )
    return tasks.filter(pk__in=late, engagement__in=engagements).order_by("turn_until", "due_at")[:MOST]


def _complaints(engagements: dict[UUID, Engagement]) -> Any:
    raised = Complaint.objects.filter(task__engagement__in=engagements, settled_at=None)
    return raised.select_related("task", "raised_by__user")[:MOST]


def _without_lead(actor: Actor, engagement: Engagement) -> Concern:
    arranges = engagement.team.coordinates(actor)
    return Concern(
        engagement_id=engagement.pk,
        title=_("No lead assistant"),
        words=_("Nobody is responsible for the work of this client."),
        url=f"{reverse('screens:engagement', args=[engagement.pk])}#people",
        action=_("Add an assistant") if arranges else _("Have a look"),
        since=engagement.created_at,
    )
