"""While somebody settles in, their questions are answered sooner (product.md section 4)."""

from datetime import timedelta

from vorzimmer.engagements.models import Engagement
from vorzimmer.handovers.models import Plan
from vorzimmer.handovers.queries.plans import running_plan
from vorzimmer.handovers.schemes import scheme_of


def while_settling_in(engagement: Engagement, side: str, pressing: bool) -> timedelta | None:
    """The client's working time for an answer; None for the assistant and without such a plan. At most one query."""
    if side != "client" or running_plan(engagement, Plan.Kind.SETTLING_IN) is None:
        return None
    minutes = scheme_of(Plan.Kind.SETTLING_IN).answers_within
    return timedelta(minutes=minutes) if minutes else None
