"""Tick a step of the plan off."""

from vorzimmer.foundation import clock
from vorzimmer.handovers.entries import PlanStepTicked
from vorzimmer.handovers.models import PlanStep
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.tick)
def tick_plan_step(*, actor: Actor, step: PlanStep) -> PlanStepTicked:
    """It is done."""
    step.change(done_by=actor.membership, done_at=clock.now())
    return PlanStepTicked(plan=step.plan, step=step)
