"""What was said on the telephone about a task."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import PhoneNote, Task
from vorzimmer.tasks.queries.tasks import must_see
from vorzimmer.tenancy.prepared import Prepared

OF_TASK = Prepared(
    lambda task: (
        PhoneNote.objects.filter(task=task)
        .order_by("-id")
        .select_related("noted_by__user", "decided_by__user", "spoke_with__user")
    ),
    task=UUID,
)


def phone_notes_of(task: Task) -> list[PhoneNote]:
    """Newest first; one query."""
    if PhoneNote in task.lacks:
        return []
    found = OF_TASK.rows(task=task.pk)
    for note in found:
        note.task = task
    return found


def get_phone_note(actor: Actor, pk: UUID) -> PhoneNote:
    """404 if there is none that the actor may see."""
    note: PhoneNote = get_object_or_404(PhoneNote.objects.select_related("task__engagement"), pk=pk)
    must_see(actor, note.task)
    return note
