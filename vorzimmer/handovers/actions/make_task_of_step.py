"""Make a task of a step of the plan."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from vorzimmer.foundation import clock
from vorzimmer.handovers import making
from vorzimmer.handovers.entries import StepBecameTask
from vorzimmer.handovers.models import PlanStep
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions as tasks

END_OF_WORK = time(18)


@action(may=rules.make_task)
def make_task_of_step(*, actor: Actor, step: PlanStep) -> StepBecameTask:
    """A draft with the step's words and day; whoever makes it completes it and hands it over. The step leads there.

    The words are in the language of the engagement: both sides read the task.
    """
    draft = tasks.write_draft(
        actor=actor.through(actor.door), engagement=making.fresh(step.plan.engagement), title=step.title,
        outcome=step.why, due_at=_due(step, actor.person.timezone), due_zone=actor.person.timezone,
    ).task  # fmt: skip
    step.change(task=draft)
    return StepBecameTask(plan=step.plan, step=step, task=draft)


def _due(step: PlanStep, zone: str) -> datetime | None:
    """The end of its day; of a step that is late nobody has said a day."""
    due = datetime.combine(step.due_on, END_OF_WORK, ZoneInfo(zone))
    return due if due > clock.now() else None
