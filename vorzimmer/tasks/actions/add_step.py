"""Add a step to a task."""

from datetime import datetime

from django.db.models import Max

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.entries import StepAdded
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.rules import steps


@action(may=steps.add)
def add_step(
    *,
    actor: Actor,
    task: Task,
    text: str,
    side: str,
    who: Membership | None = None,
    due_at: datetime | None = None,
    after: Step | None = None,
) -> StepAdded:
    """One more line of the plan, at its end. Raises NotAllowed when person or step do not belong here."""
    if reason := steps.belongs(task, side, who, after):
        raise NotAllowed(reason)
    last: int | None = Step.objects.filter(task=task).aggregate(last=Max("position"))["last"]
    step = Step(
        task=task, text=text, side=side, who=who, due_at=due_at, after=after, added_by=actor.membership,
        position=0 if last is None else last + 1,
    )  # fmt: skip
    step.save()
    return StepAdded(task=task, step=step)
