"""Notes of calls as somebody may see them."""

from datetime import datetime
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


def callers_to_forget(settled_before: datetime) -> "QuerySet[CallNote]":
    """Notes of callers from outside with which nothing has been left to do since then; see CallNote.settled_at."""
    nothing_to_do = Q(status=CallNote.Status.INFORMATION) | Q(became_task__isnull=False)
    settled = Q(done_at__lt=settled_before) | Q(nothing_to_do, done_at=None, written_at__lt=settled_before)
    known = CallNote.objects.exclude(name="", company="", number="")
    return known.filter(settled).select_related("written_by__user", "written_by__workspace", "engagement")[:500]


def _notes(actor: Actor) -> "QuerySet[CallNote]":
    mine = Q(call__caller=actor.membership) | Q(call__callee=actor.membership)
    notes = CallNote.objects.filter(Q(call=None) | Q(call__private=False) | mine)
    return notes.select_related(
        "engagement__client", "engagement__workspace", "call__caller__user", "call__callee__user",
        "written_by__user", "for_whom__user", "task", "follow_up",
    )  # fmt: skip
