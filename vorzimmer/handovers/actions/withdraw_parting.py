"""Have second thoughts: it goes on."""

from vorzimmer.foundation import clock
from vorzimmer.handovers.entries import PartingWithdrawn
from vorzimmer.handovers.models import Parting, Plan
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.withdraw)
def withdraw_parting(*, actor: Actor, parting: Parting) -> PartingWithdrawn:
    """The engagement is where it was before, and the plan is dropped."""
    parting.change(withdrawn_by=actor.membership, withdrawn_at=clock.now())
    parting.engagement.change(stage=parting.stage_before)
    if parting.plan is not None and parting.plan.is_running:
        parting.plan.close(Plan.State.DROPPED, actor.membership)
    return PartingWithdrawn(parting=parting)
