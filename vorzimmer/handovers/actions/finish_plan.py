"""Finish a plan."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.handovers.entries import PlanFinished
from vorzimmer.handovers.models import Plan
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.finish)
def finish_plan(*, actor: Actor, plan: Plan) -> PlanFinished:
    """Nothing of it is due any more. After settling in the two work together."""
    plan.close(Plan.State.FINISHED, actor.membership)
    engagement = plan.engagement
    if plan.kind == Plan.Kind.SETTLING_IN and engagement.stage == Engagement.Stage.SETTLING_IN:
        engagement.change(stage=Engagement.Stage.WORKING)
    return PlanFinished(plan=plan)
