"""Approve one act."""

from vorzimmer.agreements import approval_turns
from vorzimmer.agreements.entries.approvals import ActApproved
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.decide)
def approve(*, actor: Actor, approval: Approval) -> ActApproved:
    """It may be done once, for what it was said to cost."""
    approval.decide(Approval.State.APPROVED, actor.membership)
    approval_turns.settle(approval)
    return ActApproved(approval=approval)
