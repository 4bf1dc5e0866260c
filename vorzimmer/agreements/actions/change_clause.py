"""Propose another wording of a clause."""

from typing import Any

from vorzimmer.agreements.clauses import CLAUSES
from vorzimmer.agreements.entries import ClauseChanged
from vorzimmer.agreements.models import ClauseRevision, VersionClause
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.steady import Stale, again, take_signatures_away
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.change)
def change_clause(*, actor: Actor, clause: VersionClause, body: dict[str, Any], revision: int) -> ClauseChanged:
    """What was agreed about this clause is open again; whoever proposes the new wording accepts it thereby.

    `revision` is the one that was read: raises Stale when somebody has changed the clause since, and ClauseError when
    the body cannot be read. What it was before is kept. A first signature does not stand under another text.
    """
    version = again(actor, rules.change, clause)
    if clause.revision != revision:
        raise Stale(clause)
    read = CLAUSES[clause.key].from_json(body).as_json()
    side = rules.side(actor, version)
    unsigned = False
    if read != clause.body:
        ClauseRevision(
            clause=clause, number=clause.revision, body=clause.body, by=clause.changed_by,
            side=clause.changed_by_side, at=clause.changed_at,
        ).save()  # fmt: skip
        clause.change(read, side, actor.membership)
        unsigned = take_signatures_away(version)
    return ClauseChanged(
        version=version, clause=clause, key=clause.key, side=side, revision=clause.revision, unsigned=unsigned
    )
