"""Think about a clause again."""

from vorzimmer.agreements.entries import AcceptanceTakenBack
from vorzimmer.agreements.models import VersionClause
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.steady import again, take_signatures_away
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.take_back)
def take_back_acceptance(*, actor: Actor, clause: VersionClause) -> AcceptanceTakenBack:
    """The side does not agree to this clause any more; signatures given meanwhile do not stand."""
    version = again(actor, rules.take_back, clause)
    side = rules.side(actor, version)
    clause.take_back(side)
    unsigned = take_signatures_away(version)
    return AcceptanceTakenBack(version=version, clause=clause, key=clause.key, side=side, unsigned=unsigned)
