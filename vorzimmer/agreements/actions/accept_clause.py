"""Accept a clause as it stands."""

from vorzimmer.agreements.entries import ClauseAccepted
from vorzimmer.agreements.models import VersionClause
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.steady import Stale, again
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.accept)
def accept_clause(*, actor: Actor, clause: VersionClause, revision: int) -> ClauseAccepted:
    """The side agrees to the wording it has read: raises Stale when there is another one meanwhile."""
    version = again(actor, rules.accept, clause)
    if clause.revision != revision:
        raise Stale(clause)
    side = rules.side(actor, version)
    clause.accept(side, actor.membership)
    return ClauseAccepted(version=version, clause=clause, key=clause.key, side=side)
