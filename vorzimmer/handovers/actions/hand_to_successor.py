"""The successor leads."""

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Part
from vorzimmer.handovers import making, revocation, work
from vorzimmer.handovers.arranging import arranger
from vorzimmer.handovers.entries import SuccessorTookOver
from vorzimmer.handovers.models import Successor
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.take_over)
def hand_to_successor(*, actor: Actor, successor: Successor, former_leaves: bool = False) -> SuccessorTookOver:
    """Open work and the lead are theirs. The former lead stays as backup, or leaves with everything they could open."""
    engagement = making.fresh(successor.engagement)
    acting = arranger(engagement, actor.membership)
    former = engagement.team.lead
    engagements.add_part(actor=acting, engagement=engagement, membership=successor.person, role=Part.Role.LEAD)
    engagement = making.fresh(engagement)
    moved = work.hand_on(acting, engagement, former, successor.person) if former else 0
    if former_leaves and former is not None:
        revocation.revoke(acting, former, engagement)
    successor.take_over(former)
    successor.engagement = making.fresh(engagement)
    return SuccessorTookOver(successor=successor, moved=moved)
