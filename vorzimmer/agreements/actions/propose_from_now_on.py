"""Allow one act now, and propose to allow the like of it from now on."""

from vorzimmer.agreements import approval_turns, next_version
from vorzimmer.agreements.entries.approvals import FromNowOnProposed
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=rules.propose_from_now_on)
def propose_from_now_on(*, actor: Actor, approval: Approval) -> FromNowOnProposed:
    """What was asked is approved; the next version would let it be done and reported without asking.

    It holds when both have signed that version. NotAllowed while the other side is still writing a draft.
    """
    if approval.is_open:
        approval.decide(Approval.State.APPROVED, actor.membership)
        approval_turns.settle(approval)
    changes = next_version.allow(approval.kind, approval.act, approval.amount_cents)
    version = next_version.draft_next(actor, approval.place_engagement, changes)
    if version is None:
        raise NotAllowed(rules.NO_AGREEMENT)
    return FromNowOnProposed(approval=approval, version=version)
