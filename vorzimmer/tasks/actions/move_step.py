"""Put a step in another place of the list."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.entries import StepMoved
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.rules import steps


@action(may=steps.move)
def move_step(*, actor: Actor, step: Step, position: int) -> StepMoved:
    """`position` counts from 0; beyond the ends it is the first or the last place."""
    others = list(Step.objects.filter(task=step.task).exclude(pk=step.pk))
    place = max(0, min(position, len(others)))
    for number, each in enumerate([*others[:place], step, *others[place:]]):
        if each.position != number:
            each.change(position=number)
    return StepMoved(task=step.task, step=step)
