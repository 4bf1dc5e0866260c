"""Look back on a plan."""

from vorzimmer.handovers.entries import PlanReviewed
from vorzimmer.handovers.models import Plan, PlanReview
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.review)
def review_plan(*, actor: Actor, plan: Plan, verdict: str, worked: str = "", change: str = "") -> PlanReviewed:
    """What worked, what should change, and whether to go on; each side once. ValueError for an unknown verdict."""
    review = PlanReview.objects.create(
        plan=plan, by=actor.membership, side=plan.engagement.team.side_of(actor) or "",
        verdict=PlanReview.Verdict(verdict), worked=worked.strip(), change=change.strip(),
    )  # fmt: skip
    return PlanReviewed(plan=plan, review=review)
