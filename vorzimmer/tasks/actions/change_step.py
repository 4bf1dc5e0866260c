"""Change a step."""

from datetime import datetime

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.entries import StepChanged
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.rules import steps


@action(may=steps.change)
def change_step(
    *,
    actor: Actor,
    step: Step,
    text: str,
    side: str,
    who: Membership | None,
    due_at: datetime | None,
    after: Step | None,
) -> StepChanged:
    """What, who, by when, after what. Raises NotAllowed when steps would wait for each other in a circle."""
    if reason := steps.belongs(step.task, side, who, after) or steps.circle(step, after):
        raise NotAllowed(reason)
    before = (step.side, step.who_id, step.waits)
    step.change(text=text, side=side, who=who, due_at=due_at, after=after)
    return StepChanged(task=step.task, step=step, handed=before != (step.side, step.who_id, step.waits))
