"""Open a closed task again."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import states, texts, turns
from vorzimmer.tasks.entries import TaskReopened
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.reopen_task)
def reopen_task(*, actor: Actor, task: Task, reason: str) -> TaskReopened:
    """A done task goes on; a declined or withdrawn one is an order again. The reason says why."""
    said = texts.must_say(reason)
    task.enter(states.goal("reopen_task", task.state))
    task.assistant = task.assistant or task.engagement.team.lead
    turns.forget_promise(task)
    turns.settle(task)
    task.keep()
    return TaskReopened(task=task, reason=said)
