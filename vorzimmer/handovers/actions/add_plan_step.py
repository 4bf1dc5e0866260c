"""Add a step to the plan."""

from datetime import date

from vorzimmer.handovers.entries import PlanStepAdded
from vorzimmer.handovers.models import Plan, PlanStep
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.arrange, lock=False)
def add_plan_step(
    *, actor: Actor, plan: Plan, title: str, side: str, due_on: date, why: str = "", is_talk: bool = False
) -> PlanStepAdded:
    """One more thing to do for a side, by a day. ValueError without a title or for a side that does not exist."""
    if not title.strip():
        raise ValueError("a step says what is to be done")
    step = PlanStep.objects.create(
        plan=plan, title=title.strip()[:200], why=why.strip(), side=PlanStep.Side(side), due_on=due_on,
        week=max(0, plan.week_of(due_on)), is_talk=is_talk, added_by=actor.membership,
    )  # fmt: skip
    return PlanStepAdded(plan=plan, step=step)
