"""Ask for it no longer."""

from vorzimmer.agreements.entries.scope import ScopeChangeWithdrawn
from vorzimmer.agreements.models import ScopeChange
from vorzimmer.agreements.rules import scope as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.withdraw)
def withdraw_scope_change(*, actor: Actor, change: ScopeChange) -> ScopeChangeWithdrawn:
    """Nobody has to answer any more."""
    change.decide(ScopeChange.State.WITHDRAWN, actor.membership)
    return ScopeChangeWithdrawn(change=change)
