"""Remove a step from the plan."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.entries import StepRemoved
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.rules import steps


@action(may=steps.change)
def remove_step(*, actor: Actor, step: Step) -> StepRemoved:
    """It is not needed; what waited for it waits no longer. Adding it again is the way back."""
    task, text = step.task, step.text
    step.delete()
    return StepRemoved(task=task, text=text)
