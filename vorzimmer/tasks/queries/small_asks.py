"""Proposed dates, notes of telephone calls and offers after a complaint: rare, short, and read together."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import CharField, DateTimeField, F, Q, QuerySet, Value

from vorzimmer.engagements.models import Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.names import first_name
from vorzimmer.tasks.models import Complaint, DateProposal, PhoneNote, Task
from vorzimmer.tenancy.prepared import Prepared

NO_DATE = Value(None, output_field=DateTimeField())


@dataclass(frozen=True, slots=True)
class SmallAsk:
    """`kind`: "date", "note" or "complaint". `who`: the first name of who proposed, noted or offered it, `text` what.

    `due_at` is the proposed date instead of `old_due_at`; `until`: the promised answer.
    """

    kind: str
    pk: UUID
    task_id: UUID
    title: str
    who: str
    text: str
    due_at: datetime | None
    old_due_at: datetime | None
    until: datetime | None


def small_asks_for(actor: Actor, sides: Collection[UUID]) -> list[SmallAsk]:
    """What waits for the actor in the engagements in which they are on one of the `sides`; one query."""
    return [
        SmallAsk(kind, pk, task, title, first_name(name or ""), text, due_at, old_due_at, until)
        for kind, place, pk, task, title, name, text, due_at, old_due_at, until in ASKED.rows(me=actor.id)
        if place in sides
    ]


def _asked(me: UUID) -> "QuerySet[Any]":
    parts = Part.objects.filter(membership=me, until=None)
    here = Q(task__engagement__in=parts.filter(role=Part.Role.CONTACT).values("engagement"))
    mine = Q(
        task__engagement__in=parts.filter(role__in=(Part.Role.LEAD, Part.Role.BACKUP)).values("engagement"),
        task__assistant=me,
    )
    dates = DateProposal.objects.filter(
        Q(here, side=Task.Turn.ASSISTANT) | Q(mine, side=Task.Turn.CLIENT),
        state=DateProposal.State.OPEN,
        task__is_open=True,
    )
    notes = PhoneNote.objects.filter(
        Q(here, to_side=Task.Turn.CLIENT) | Q(mine, to_side=Task.Turn.ASSISTANT), state=PhoneNote.State.OPEN
    )
    offered = Complaint.objects.filter(here, settled_at=None, offered_at__isnull=False, task__turn=Task.Turn.CLIENT)
    return _rows(dates, "date", "proposed_by", F("reason"), F("due_at"), F("task__turn_until")).union(
        _rows(notes, "note", "noted_by", F("text"), NO_DATE, NO_DATE),
        _rows(offered, "complaint", "offered_by", F("offer"), NO_DATE, F("settle_by")),
        all=True,
    )


ASKED = Prepared(_asked, me=UUID)


def _rows(asks: "QuerySet[Any]", kind: str, by: str, text: Any, due_at: Any, until: Any) -> "QuerySet[Any]":
    columns = {
        "asked_kind": Value(kind, output_field=CharField()),
        "asked_place": F("task__engagement_id"),
        "asked_key": F("pk"),
        "asked_task": F("task_id"),
        "asked_title": F("task__title"),
        "asked_by": F(f"{by}__user__name"),
        "asked_text": text,
        "asked_due": due_at,
        "asked_old": F("task__due_at"),
        "asked_until": until,
    }
    rows: QuerySet[Any] = asks.annotate(**columns).values_list(*columns)
    return rows
