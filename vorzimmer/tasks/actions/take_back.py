"""Undo a hand-over."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import turns
from vorzimmer.tasks.entries import TaskTakenBack
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.take_back)
def take_back(*, actor: Actor, task: Task) -> TaskTakenBack:
    """The order is a draft again, while nobody has accepted it or asked."""
    task.enter(Task.State.DRAFT)
    turns.forget_promise(task)
    turns.settle(task)
    task.keep(handed_over_at=None)
    return TaskTakenBack(task=task)
