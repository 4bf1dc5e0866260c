"""Let somebody no longer use an access."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault import facts as contents
from vorzimmer.vault.entries import HoldingEnded
from vorzimmer.vault.models import Holding
from vorzimmer.vault.rules import accesses as rules


@action(may=rules.end_holding)
def end_holding(*, actor: Actor, holding: Holding) -> HoldingEnded:
    """The person reads nothing of it any more, at once; whoever is named is asked to switch it off outside."""
    contents.let_go(holding, actor.membership)
    return HoldingEnded(access=holding.access, holding=holding)
