"""Say how one likes one's appointments."""

from typing import Unpack

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.scheduling.entries import RulesKept
from vorzimmer.scheduling.rules import tastes as rules
from vorzimmer.scheduling.tastes import RulesSaid, rules_of, whole


@action(may=rules.keep)
def keep_rules(*, actor: Actor, membership: Membership, **said: Unpack[RulesSaid]) -> RulesKept:
    """They hold from now on wherever a time is looked for. What is left out stays as it was. NotAllowed for nonsense."""
    row = rules_of(membership, actor.membership)
    told = whole(row, said)
    if reason := rules.sense(told):
        raise NotAllowed(reason)
    row.keep(actor.membership, told)
    return RulesKept(rules=row)
