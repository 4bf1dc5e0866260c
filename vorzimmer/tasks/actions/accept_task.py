"""Accept a task."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import turns
from vorzimmer.tasks.entries import TaskAccepted
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.accept_task)
def accept_task(*, actor: Actor, task: Task, play_back: str = "") -> TaskAccepted:
    """The assistant does it. `play_back`: how they understood it, in two sentences that the client reads."""
    task.enter(Task.State.ACCEPTED)
    task.assistant = actor.membership
    turns.settle(task)
    task.keep(play_back=play_back.strip())
    return TaskAccepted(task=task, play_back=play_back.strip())
