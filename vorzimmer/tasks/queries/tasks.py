"""Which tasks a person may see: those of their engagements; a draft only by whoever is writing it."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import visible_engagements, visible_ids
from vorzimmer.engagements.team import SIDES
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import DateProposal, Task


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


def get_proposal(actor: Actor, pk: UUID) -> DateProposal:
    """A proposed date of a task that the actor may see; 404 otherwise."""
    proposals = DateProposal.objects.filter(task__in=visible_tasks(actor)).select_related("task__engagement")
    return get_object_or_404(proposals, pk=pk)


def sides_of(actor: Actor) -> dict[UUID, str]:
    """The actor's part in every engagement they belong to: client, assistant, or the role's own name."""
    parts = Part.objects.filter(membership=actor.membership, until=None)
    return {place: SIDES.get(role, role) for place, role in parts.values_list("engagement_id", "role")}


def places_to_delegate(actor: Actor) -> list[Engagement]:
    """Engagements in which the actor may write a task down, by name."""
    sides = sides_of(actor)
    open_ones = [place for place in visible_engagements(actor).order_by("client__name", "id") if place.is_open]
    if actor.runs_the_workspace:
        return open_ones
    return [place for place in open_ones if sides.get(place.pk) in ("client", "assistant", "coordinator")]


def my_turn(actor: Actor, sides: dict[UUID, str]) -> Q:
    """Tasks in which this person must act: as a contact, as the assistant, or looking for an assistant."""
    contact = [place for place, side in sides.items() if side == "client"]
    seeking = Q(turn="assistant", assistant=None, is_open=True)
    if not actor.runs_the_workspace:
        seeking &= Q(engagement__in=[place for place, side in sides.items() if side == "coordinator"])
    client = Q(turn="client", engagement__in=contact)
    return client | Q(turn="assistant", assistant=actor.membership) | seeking


def count_mine(actor: Actor) -> int:
    """How many open tasks wait for this person; two queries."""
    return Task.objects.filter(my_turn(actor, sides_of(actor)), is_open=True).count()
