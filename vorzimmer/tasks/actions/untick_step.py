"""Open a step again."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.entries import StepUnticked
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.rules import steps


@action(may=steps.untick)
def untick_step(*, actor: Actor, step: Step) -> StepUnticked:
    """It is not done after all."""
    step.untick()
    return StepUnticked(task=step.task, step=step)
