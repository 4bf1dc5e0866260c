"""Tick a step off."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.entries import StepTicked
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.rules import steps


@action(may=steps.tick)
def tick_step(*, actor: Actor, step: Step) -> StepTicked:
    """It is done; whoever has waited for it can go on."""
    step.tick(actor.membership)
    return StepTicked(task=step.task, step=step)
