"""What a card of a request needs, wherever it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vorzimmer.agreements.forms.deeds import LimitForm, RefuseForm
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.people.actor import Actor

if TYPE_CHECKING:
    from vorzimmer.agreements.models import Approval


@dataclass(frozen=True, slots=True)
class ApprovalCard:
    """`mine`: the reader decides. `target` is the id of what is replaced by the answer; `place` names the task."""

    approval: Approval
    target: str
    mine: bool
    owes: str
    can_withdraw: bool
    from_now_on: bool
    place: bool
    limit: LimitForm
    refuse: RefuseForm

    @property
    def topic(self) -> str:
        """What is out of date when something happens to it."""
        return f"approval-{self.approval.pk}"


def approval_card(
    actor: Actor, approval: Approval, *, target: str = "", place: bool = True, typed: Any = None
) -> ApprovalCard:
    """Without a `target` the card replaces itself; `typed` is a form that was not accepted. No query of its own."""
    team = approval.place_engagement.team
    prefix = f"approval-{approval.pk}-%s"
    decides = next(iter(team.deciding or team.contacts), None)
    return ApprovalCard(
        approval=approval,
        target=target or f"approval-{approval.pk}",
        mine=rules.decide(actor, approval) is None,
        owes=decides.user.first_name if decides else "",
        can_withdraw=rules.withdraw_approval(actor, approval) is None,
        from_now_on=approval.is_open and rules.propose_from_now_on(actor, approval) is None,
        place=place,
        limit=typed if isinstance(typed, LimitForm) else LimitForm(auto_id=prefix, currency=approval.currency),
        refuse=typed if isinstance(typed, RefuseForm) else RefuseForm(auto_id=prefix + "-no"),
    )
