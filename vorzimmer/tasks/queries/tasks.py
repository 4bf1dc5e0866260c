"""Which tasks a person may see: those of their engagements; a draft only by whoever is writing it."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import engagements_by_name, visible_ids
from vorzimmer.engagements.team import SIDES
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import DateProposal, Task
from vorzimmer.tenancy.prepared import Prepared

ONE = Prepared(
    lambda task: Task.objects.select_related("engagement__client", "created_by__user", "assistant__user").filter(
        pk=task
    ),
    task=UUID,
)
MY_PARTS = Prepared(
    lambda me: Part.objects.filter(membership=me, until=None).values_list("engagement_id", "role", "decides"), me=UUID
)
type Standing = tuple[dict[UUID, str], frozenset[UUID]]


def visible_tasks(actor: Actor) -> "QuerySet[Task]":
    """Every task the actor may see, without an order."""
    tasks = Task.objects.filter(~Q(state=Task.State.DRAFT) | Q(created_by=actor.membership))
    return tasks if actor.runs_the_workspace else tasks.filter(engagement__in=visible_ids(actor))


def get_task(actor: Actor, pk: UUID) -> Task:
    """404 if there is none that the actor may see."""
    task = find_task(actor, pk)
    if task is None:
        raise Http404
    return task


def find_task(actor: Actor, pk: UUID) -> Task | None:
    """None if there is none of this key; 404 if there is one that the actor may not see."""
    task = ONE.first(task=pk)
    if task is not None:
        must_see(actor, task)
    return task


def must_see(actor: Actor, task: Task) -> None:
    """404 for a task that the actor may not see. Its team, which every rule asks, is read for it."""
    task.engagement.workspace = actor.workspace
    hidden = task.is_draft and task.created_by_id != actor.id
    if hidden or not (actor.runs_the_workspace or task.engagement.team.part_of(actor)):
        raise Http404


def get_proposal(actor: Actor, pk: UUID) -> DateProposal:
    """A proposed date of a task that the actor may see; 404 otherwise."""
    proposal: DateProposal = get_object_or_404(DateProposal.objects.select_related("task__engagement"), pk=pk)
    must_see(actor, proposal.task)
    return proposal


def standing_of(actor: Actor) -> Standing:
    """Two things about every engagement the actor belongs to: their part, and where they do not decide.

    The part is client, assistant, or the role's own name. Contacts who do not decide approve no results.
    """
    rows = MY_PARTS.rows(me=actor.id)
    undecided = frozenset(place for place, role, decides in rows if role == Part.Role.CONTACT and not decides)
    return {place: SIDES.get(role, role) for place, role, _decides in rows}, undecided


def sides_of(actor: Actor) -> dict[UUID, str]:
    """The actor's part in every engagement they belong to."""
    return standing_of(actor)[0]


def places_to_delegate(actor: Actor) -> list[Engagement]:
    """Engagements in which the actor may write a task down, by name."""
    sides = sides_of(actor)
    open_ones = [place for place in engagements_by_name(actor) if place.is_open]
    if actor.runs_the_workspace:
        return open_ones
    return [place for place in open_ones if sides.get(place.pk) in ("client", "assistant", "coordinator")]


def my_turn(actor: Actor, sides: dict[UUID, str], undecided: frozenset[UUID] = frozenset()) -> Q:
    """Tasks in which this person must act: as a contact, as the assistant, or looking for an assistant.

    A result waits for contacts who decide.
    """
    contact = [place for place, side in sides.items() if side == "client"]
    seeking = Q(turn="assistant", assistant=None, is_open=True)
    if not actor.runs_the_workspace:
        seeking &= Q(engagement__in=[place for place, side in sides.items() if side == "coordinator"])
    client = Q(turn="client", engagement__in=contact)
    if undecided:
        client &= ~Q(state=Task.State.DELIVERED, engagement__in=undecided)
    return client | Q(turn="assistant", assistant=actor.membership) | seeking | _to_decide(actor, sides)


def _to_decide(actor: Actor, sides: dict[UUID, str]) -> Q:
    """Complaints that were not settled in time wait for the coordination."""
    if actor.runs_the_workspace:
        return Q(turn="coordination")
    places = [place for place, side in sides.items() if side == "coordinator"]
    return Q(turn="coordination", engagement__in=places) if places else Q(pk__in=[])


def count_mine(actor: Actor) -> int:
    """How many open tasks wait for this person; two queries."""
    return Task.objects.filter(my_turn(actor, *standing_of(actor)), is_open=True).count()
