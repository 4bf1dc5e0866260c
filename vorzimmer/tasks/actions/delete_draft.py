"""Throw a draft away."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.entries import DraftDeleted
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.delete_draft)
def delete_draft(*, actor: Actor, task: Task) -> DraftDeleted:
    """The draft is gone for good, nobody but its writer ever saw it."""
    gone = DraftDeleted(task_id=str(task.pk), writer=actor.membership)
    task.delete()
    return gone
