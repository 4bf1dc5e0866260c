"""Notes of calls as somebody may see them."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.calls.models import Call, CallNote
from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.people.actor import Actor


def notes_in(actor: Actor, engagement: Engagement) -> "QuerySet[CallNote]":
    """Those of an engagement that the actor may see; of private calls only the own."""
    return _notes(actor).filter(engagement=engagement).order_by("-id")


def notes_of(call: Call) -> list[CallNote]:
    """Of one call, in the order in which they were written. The caller has made sure that the actor may see it."""
    found = CallNote.objects.filter(call=call).select_related(
        "written_by__user", "task", "became_task", "became_phone_note__task", "became_message", "done_by__user"
    )
    notes = list(found.order_by("id"))
    for note in notes:
        note.call, note.engagement = call, call.engagement
    return notes


def get_call_note(actor: Actor, pk: UUID) -> CallNote:
    """404 if there is none that the actor may see."""
    notes = _notes(actor).filter(engagement__in=visible_engagements(actor))
    return get_object_or_404(notes, pk=pk)


def _notes(actor: Actor) -> "QuerySet[CallNote]":
    mine = Q(call__caller=actor.membership) | Q(call__callee=actor.membership)
    notes = CallNote.objects.filter(Q(call=None) | Q(call__private=False) | mine)
    return notes.select_related(
        "engagement__client", "engagement__workspace", "call__caller__user", "call__callee__user",
        "written_by__user", "for_whom__user", "task",
    )  # fmt: skip
