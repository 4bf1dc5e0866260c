"""Carry on after waiting."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import turns
from vorzimmer.tasks.entries import TaskCarriedOn
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.carry_on)
def carry_on(*, actor: Actor, task: Task) -> TaskCarriedOn:
    """Nobody outside holds it up any more: the assistant has the turn again."""
    task.wait("", None)
    turns.settle(task)
    task.keep()
    return TaskCarriedOn(task=task)
