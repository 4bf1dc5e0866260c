"""Begin the work."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import turns
from vorzimmer.tasks.entries import TaskStarted
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.start_task)
def start_task(*, actor: Actor, task: Task) -> TaskStarted:
    """The accepted task is being worked on."""
    task.enter(Task.State.IN_PROGRESS)
    turns.settle(task)
    task.keep(assistant=actor.membership)
    return TaskStarted(task=task)
