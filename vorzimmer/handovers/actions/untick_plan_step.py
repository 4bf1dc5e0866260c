"""Open a step of the plan again."""

from vorzimmer.handovers.entries import PlanStepUnticked
from vorzimmer.handovers.models import PlanStep
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.untick)
def untick_plan_step(*, actor: Actor, step: PlanStep) -> PlanStepUnticked:
    """It was ticked off too early."""
    step.change(done_by=None, done_at=None)
    return PlanStepUnticked(plan=step.plan, step=step)
