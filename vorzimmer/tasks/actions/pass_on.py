"""Pass a task on to somebody else."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks import texts, turns
from vorzimmer.tasks.entries import TaskPassedOn
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.pass_on)
def pass_on(*, actor: Actor, task: Task, to: Membership | None, reason: str = "") -> TaskPassedOn:
    """Another assistant of the engagement is asked; without `to` the coordination looks for somebody.

    NotAllowed if `to` does not assist in this engagement or has the task already.
    """
    texts.must_assist(task, to)
    task.enter(Task.State.HANDED_OVER)
    task.wait("", None)
    turns.forget_promise(task)
    task.assistant = to
    turns.settle(task)
    task.keep(play_back="")
    return TaskPassedOn(task=task, to=str(to.pk) if to else "", reason=reason.strip())
