"""Change a step of the plan."""

from datetime import date

from vorzimmer.handovers.entries import PlanStepChanged
from vorzimmer.handovers.models import PlanStep
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.arrange_step)
def change_plan_step(
    *, actor: Actor, step: PlanStep, title: str, side: str, due_on: date, why: str = "", is_talk: bool = False
) -> PlanStepChanged:
    """Other words, another side, another day. ValueError without a title or for a side that does not exist."""
    if not title.strip():
        raise ValueError("a step says what is to be done")
    step.change(
        title=title.strip()[:200], why=why.strip(), side=PlanStep.Side(side), due_on=due_on, is_talk=is_talk,
        week=max(0, step.plan.week_of(due_on)),
    )  # fmt: skip
    return PlanStepChanged(plan=step.plan, step=step)
