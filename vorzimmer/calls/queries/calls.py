"""Calls as somebody may see them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.calls.models import Call, CallNote
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor

MOST = 30


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a call with its notes, or a note of a call with somebody outside."""

    call: Call | None
    notes: list[CallNote]

    @property
    def key(self) -> UUID:
        """Both kinds of rows in one order: keys are made by time."""
        return self.call.pk if self.call else self.notes[0].pk


def _calls() -> "QuerySet[Call]":
    people = ("caller__user", "callee__user", "ended_by__user")
    return Call.objects.select_related(*people, "engagement__client", "engagement__workspace", "task", "appointment")


def get_call(actor: Actor, pk: UUID) -> Call:
    """One of the actor's own calls; 404 otherwise: a call is nobody else's business."""
    mine = Q(caller=actor.membership) | Q(callee=actor.membership)
    return get_object_or_404(_calls().filter(mine), pk=pk)


def incoming(actor: Actor) -> Call | None:
    """What rings for the actor now."""
    ringing = _calls().filter(callee=actor.membership, state=Call.State.RINGING)
    found = ringing.first()
    return found if found is not None and clock.now() < found.rings_until else None


def own_call(actor: Actor) -> Call | None:
    """The call in which the actor is."""
    mine = Q(caller=actor.membership) | Q(callee=actor.membership)
    return _calls().filter(mine, state__in=Call.LIVE).first()


def calls_in(actor: Actor, engagement: Engagement, before: UUID | None = None) -> tuple[list[Row], UUID | None]:
    """Newest first: what was called and noted here, and where the next page begins. The caller has made sure that
    the actor may see the engagement. Three queries.
    """
    known = Q(private=False) | Q(caller=actor.membership) | Q(callee=actor.membership)
    older = Q(pk__lt=before) if before else Q()
    calls = list(_calls().filter(known, older, engagement=engagement).order_by("-id")[: MOST + 1])
    notes = CallNote.objects.filter(engagement=engagement).select_related(
        "written_by__user", "for_whom__user", "done_by__user", "task", "became_task", "became_phone_note__task",
        "became_message",
    )  # fmt: skip
    alone = list(notes.filter(older, call=None).order_by("-id")[: MOST + 1])
    by_call: dict[UUID, list[CallNote]] = {}
    shown = {call.pk: call for call in calls}
    for note in notes.filter(call__in=list(shown)).order_by("id"):
        if note.call_id in shown:
            note.call = shown[note.call_id]
            by_call.setdefault(note.call_id, []).append(note)
    rows = [Row(call, by_call.get(call.pk, [])) for call in calls] + [Row(None, [note]) for note in alone]
    rows.sort(key=lambda row: row.key, reverse=True)
    return rows[:MOST], rows[MOST - 1].key if len(rows) > MOST else None
