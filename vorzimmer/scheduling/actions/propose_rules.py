"""Write down how somebody likes their appointments."""

from typing import Unpack

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.scheduling.entries import RulesProposed
from vorzimmer.scheduling.rules import tastes as rules
from vorzimmer.scheduling.tastes import RulesSaid, as_json, rules_of, whole


@action(may=rules.propose)
def propose_rules(*, actor: Actor, membership: Membership, **said: Unpack[RulesSaid]) -> RulesProposed:
    """For somebody whom one assists; they count once that person has confirmed them. NotAllowed for nonsense."""
    row = rules_of(membership, actor.membership)
    told = whole(row, said)
    if reason := rules.sense(told):
        raise NotAllowed(reason)
    row.propose(actor.membership, as_json(told))
    return RulesProposed(rules=row)
