"""Where later rooms lead from the head of an engagement's conversation: calling, finding a time."""

from collections.abc import Callable

from vorzimmer.conversations.agreed_ways import Way
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor

ways: list[Callable[[Actor, Engagement], Way | None]] = []
"""Each decides without a query, from the engagement's team."""


def ways_beside(actor: Actor, engagement: Engagement) -> list[Way]:
    """Those that the actor may go, in the order of the rooms."""
    return [way for each in ways if (way := each(actor, engagement))]
