"""Take a step out of the plan."""

from vorzimmer.handovers.entries import PlanStepRemoved
from vorzimmer.handovers.models import PlanStep
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.arrange_step)
def remove_plan_step(*, actor: Actor, step: PlanStep) -> PlanStepRemoved:
    """It does not apply here."""
    title, plan = step.title, step.plan
    step.delete()
    return PlanStepRemoved(plan=plan, title=title)
