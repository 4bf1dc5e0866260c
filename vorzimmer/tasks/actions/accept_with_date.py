"""Accept a task by another date."""

from datetime import datetime

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import proposals, turns
from vorzimmer.tasks.entries import TaskAcceptedWithDate
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.accept_task)
def accept_with_date(
    *, actor: Actor, task: Task, due_at: datetime, due_zone: str = "", reason: str = ""
) -> TaskAcceptedWithDate:
    """The assistant does it, and asks for another date in the same breath; the client decides on the date."""
    task.enter(Task.State.ACCEPTED)
    task.assistant = actor.membership
    proposal = proposals.put(actor, task, due_at, due_zone, reason)
    turns.settle(task)
    task.keep()
    return TaskAcceptedWithDate(task=task, proposal=proposal, due_at=due_at.isoformat(), reason=proposal.reason)
