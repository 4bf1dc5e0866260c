"""Decline a task."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import asks, texts, turns
from vorzimmer.tasks.entries import TaskDeclined
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.decline_task)
def decline_task(*, actor: Actor, task: Task, reason: str) -> TaskDeclined:
    """The assistant cannot do it. They say why, it costs them nothing, and somebody else can be found."""
    said = texts.must_say(reason)
    asks.close(task, actor.membership)
    task.enter(Task.State.DECLINED, said)
    turns.settle(task)
    task.keep(assistant=actor.membership)
    return TaskDeclined(task=task, reason=said)
