"""Begin a plan for both sides."""

from datetime import date

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.handovers import making, schemes
from vorzimmer.handovers.entries import PlanBegun
from vorzimmer.handovers.models import Plan
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.begin)
def begin_plan(
    *,
    actor: Actor,
    engagement: Engagement,
    kind: str = Plan.Kind.SETTLING_IN,
    begins_on: date | None = None,
    ends_on: date | None = None,
) -> PlanBegun:
    """Steps and gates of the house's plan, with days by the workspace's holidays; without days it begins today.

    A running plan of the same kind is dropped. ValueError for a kind that does not exist or days in the wrong order.
    """
    scheme = schemes.scheme_of(Plan.Kind(kind))
    begins = begins_on or clock.now().date()
    ends = ends_on or scheme.last_day(begins)
    if ends < begins:
        raise ValueError("a plan ends before it begins")
    for running in Plan.objects.filter(engagement=engagement, kind=kind, state=Plan.State.RUNNING):
        running.close(Plan.State.DROPPED, actor.membership)
    plan = Plan.objects.create(
        engagement=engagement, kind=kind, begins_on=begins, ends_on=ends,
        begun_by=actor.membership,
    )  # fmt: skip
    making.fill(plan, scheme, actor.membership)
    return PlanBegun(plan=plan)
