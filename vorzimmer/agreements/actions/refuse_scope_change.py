"""Not now."""

from vorzimmer.agreements.entries.scope import ScopeChangeRefused
from vorzimmer.agreements.models import ScopeChange
from vorzimmer.agreements.rules import scope as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.answer)
def refuse_scope_change(*, actor: Actor, change: ScopeChange, reason: str = "") -> ScopeChangeRefused:
    """It stays as it was agreed."""
    change.decide(ScopeChange.State.NOT_NOW, actor.membership, reason=reason.strip())
    return ScopeChangeRefused(change=change)
