"""Ask no longer."""

from vorzimmer.agreements import approval_turns
from vorzimmer.agreements.entries.approvals import ApprovalWithdrawn
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.withdraw_approval)
def withdraw_approval(*, actor: Actor, approval: Approval) -> ApprovalWithdrawn:
    """It has settled itself; nobody has to decide."""
    approval.decide(Approval.State.WITHDRAWN, actor.membership)
    approval_turns.settle(approval)
    return ApprovalWithdrawn(approval=approval)
