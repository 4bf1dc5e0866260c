"""An assistant puts a task of their own on the list."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import turns
from vorzimmer.tasks.entries import TaskTakenOn
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.take_on, act=Act("delegate"))
def take_on(*, actor: Actor, task: Task) -> TaskTakenOn:
    """The assistant's own draft is accepted at once, and the client knows what is being done for them."""
    task.enter(Task.State.ACCEPTED)
    task.assistant = actor.membership
    turns.settle(task)
    task.keep(handed_over_at=clock.now(), turn_since=clock.now())
    return TaskTakenOn(task=task)
