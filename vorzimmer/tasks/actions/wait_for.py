"""Wait for somebody outside."""

from datetime import datetime

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import texts, turns
from vorzimmer.tasks.entries import TaskWaits
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.wait_for)
def wait_for(*, actor: Actor, task: Task, who: str, until: datetime | None) -> TaskWaits:
    """The task rests until somebody outside (a hotel, an authority) has acted, at the latest `until`."""
    outside = texts.must_say(who)[:120]
    task.wait(outside, until)
    turns.settle(task)
    task.keep()
    return TaskWaits(task=task, outside=outside, until=until.isoformat() if until else "")
