"""Withdraw a task."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import asks, turns
from vorzimmer.tasks.entries import TaskWithdrawn
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.withdraw_task)
def withdraw_task(*, actor: Actor, task: Task, reason: str = "") -> TaskWithdrawn:
    """The client does not need it any more; open questions and dates are settled with it."""
    asks.close(task, actor.membership)
    task.enter(Task.State.WITHDRAWN, reason.strip())
    turns.settle(task)
    task.keep()
    return TaskWithdrawn(task=task, reason=reason.strip())
