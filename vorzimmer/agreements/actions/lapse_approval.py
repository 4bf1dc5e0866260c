"""Let what was announced for silence happen."""

from vorzimmer.agreements import approval_turns
from vorzimmer.agreements.entries.approvals import ApprovalLapsed
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.journal import authority
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.lapse)
def lapse_approval(*, actor: Actor, approval: Approval) -> ApprovalLapsed:
    """Nobody answered by the announced moment. Silence allows only what the agreement allows today without approval."""
    said = authority.ask(actor, Act(approval.act), approval.place, approval.facts)
    does = approval.if_silent == Approval.IfSilent.DO and not said.stops
    state = Approval.State.APPROVED if does else Approval.State.LAPSED
    approval.decide(state, actor.membership, by_silence=True)
    approval_turns.settle(approval)
    return ApprovalLapsed(approval=approval)
