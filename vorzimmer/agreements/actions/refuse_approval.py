"""Refuse one act."""

from vorzimmer.agreements import approval_turns
from vorzimmer.agreements.entries.approvals import ApprovalRefused
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.decide)
def refuse_approval(*, actor: Actor, approval: Approval, reason: str = "") -> ApprovalRefused:
    """It is not done; a reason helps the next time."""
    approval.decide(Approval.State.REFUSED, actor.membership, reason=reason.strip())
    approval_turns.settle(approval)
    return ApprovalRefused(approval=approval)
