"""Approve one act, up to another limit."""

from vorzimmer.agreements import approval_turns
from vorzimmer.agreements.entries.approvals import ActApprovedWithLimit
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.decide)
def approve_with_limit(*, actor: Actor, approval: Approval, limit_cents: int, reason: str = "") -> ActApprovedWithLimit:
    """It may be done once, for at most `limit_cents` (cents): less or more than was asked for."""
    approval.decide(Approval.State.LIMITED, actor.membership, limit_cents=max(limit_cents, 0), reason=reason.strip())
    approval_turns.settle(approval)
    return ActApprovedWithLimit(approval=approval)
