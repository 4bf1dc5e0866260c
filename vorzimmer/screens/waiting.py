"""The three numbers in the frame: what waits for me, what is unread, what I was told. Four queries."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from vorzimmer.conversations import queries as conversations
from vorzimmer.engagements.models import Part
from vorzimmer.notifications import queries as notifications
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Complaint, DateProposal, Delivery, PhoneNote, Question, Task
from vorzimmer.tasks.queries import sides_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """Counts; nought is not shown."""

    mine: int
    unread: int
    notifications: int


def waiting_counts(actor: Actor) -> Waiting:
    """Read anew for every whole page."""
    return Waiting(count_mine(actor), conversations.count_unread(actor), notifications.unread_count(actor))


def count_mine(actor: Actor) -> int:
    """How many things wait for an answer or for work of the reader; two queries.

    What "Today" shows as cards counts one each, on the assistant's side what takes nobody's turn as well.
    """
    sides = sides_of(actor)
    client = [place for place, side in sides.items() if side == "client"]
    assistant = [place for place, side in sides.items() if side == "assistant"]
    rows = [*(_asked_client(actor, client) if client else []), *(_on_desk(actor, assistant) if assistant else [])]
    if actor.runs_the_workspace or "coordinator" in sides.values():
        rows.append(_homeless(actor, sides))
    if not rows:
        return 0
    numbers = [_count(each) for each in rows]
    counted = Membership.objects.filter(pk=actor.id).annotate(waiting=sum(numbers[1:], numbers[0]))
    return int(counted.values_list("waiting", flat=True)[0])


def _asked_client(actor: Actor, places: list[UUID]) -> "list[QuerySet[Any]]":
    deciding = Part.objects.filter(
        membership=actor.membership, engagement=OuterRef("task__engagement"), until=None, role="contact", decides=True
    )
    here = {"task__engagement__in": places}
    return [
        _open_questions("client").filter(engagement__in=places),
        Delivery.objects.filter(Exists(deciding), interim=False, decision="open", task__state=Task.State.DELIVERED),
        DateProposal.objects.filter(**here, side="assistant", state="open", task__is_open=True),
        PhoneNote.objects.filter(**here, to_side="client", state="open"),
        Complaint.objects.filter(**here, settled_at=None),
    ]


def _on_desk(actor: Actor, places: list[UUID]) -> "list[QuerySet[Any]]":
    mine = Q(task=None) | Q(task__assistant=None) | Q(task__assistant=actor.membership)
    here = {"task__engagement__in": places, "task__assistant": actor.membership}
    return [
        Task.objects.filter(assistant=actor.membership, is_open=True, turn="assistant"),
        _open_questions("assistant").filter(mine, engagement__in=places, holds_turn=False),
        PhoneNote.objects.filter(**here, to_side="assistant", state="open"),
    ]


def _homeless(actor: Actor, sides: dict[UUID, str]) -> "QuerySet[Any]":
    """Tasks for which the reader has to find somebody."""
    seeking = Task.objects.filter(turn="assistant", assistant=None, is_open=True)
    if actor.runs_the_workspace:
        return seeking
    return seeking.filter(engagement__in=[place for place, side in sides.items() if side == "coordinator"])


def _open_questions(side: str) -> "QuerySet[Any]":
    alive = Q(task=None) | Q(task__is_open=True)
    return Question.objects.filter(alive, to_side=side, answered_at=None, withdrawn_at=None)


def _count(rows: "QuerySet[Any]") -> Coalesce:
    numbers = rows.order_by().values("workspace").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(numbers), 0)
