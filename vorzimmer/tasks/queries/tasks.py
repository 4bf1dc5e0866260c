"""Which tasks a person may see: those of their engagements; a draft only by whoever is writing it."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.queries import visible_ids
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task


def visible_tasks(actor: Actor) -> "QuerySet[Task]":
    """Every task the actor may see, without an order."""
    shown = ~Q(state=Task.State.DRAFT) | Q(created_by=actor.membership)
    return Task.objects.filter(shown, engagement__in=visible_ids(actor))


def get_task(actor: Actor, pk: UUID) -> Task:
    """404 if there is none that the actor may see."""
    tasks = visible_tasks(actor).select_related(
        "engagement__client", "engagement__workspace", "created_by__user", "assistant__user"
    )
    return get_object_or_404(tasks, pk=pk)
