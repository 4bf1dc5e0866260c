"""Remind the client of a request."""

from vorzimmer.agreements.entries.approvals import ApprovalReminded
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.remind)
def remind_of_approval(*, actor: Actor, approval: Approval) -> ApprovalReminded:
    """Once, a day before what was announced happens or the answer is wanted."""
    approval.remind()
    return ApprovalReminded(approval=approval)
