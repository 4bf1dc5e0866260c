"""Hand a draft over to the assistant's side."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import turns
from vorzimmer.tasks.entries import TaskHandedOver
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.hand_over, act=Act("delegate"))
def hand_over(*, actor: Actor, task: Task) -> TaskHandedOver:
    """The draft becomes an order: the assistant accepts, asks or declines by the promised moment."""
    task.enter(Task.State.HANDED_OVER)
    task.assistant = task.assistant or task.engagement.team.lead
    turns.settle(task)
    task.keep(handed_over_at=clock.now())
    return TaskHandedOver(task=task)
