"""Propose it differently."""

from typing import Unpack

from vorzimmer.agreements import offering
from vorzimmer.agreements.entries.scope import ScopeChangeCountered
from vorzimmer.agreements.models import OTHER, ScopeChange
from vorzimmer.agreements.rules import scope as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.answer)
def counter_scope_change(*, actor: Actor, change: ScopeChange, **terms: Unpack[offering.Terms]) -> ScopeChangeCountered:
    """Another option, or another effect; now the other side answers. NotAllowed when the option lacks what it needs."""
    side = change.turn
    offering.offer(change, actor, side, terms)
    change.hand_turn(OTHER[side])
    return ScopeChangeCountered(change=change)
