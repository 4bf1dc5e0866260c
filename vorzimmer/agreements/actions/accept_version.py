"""Accept everything that is still open for one's side."""

from vorzimmer.agreements.entries import VersionAccepted
from vorzimmer.agreements.models import Version, VersionClause
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.rules.signing import not_ready
from vorzimmer.agreements.steady import Stale
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.negotiates)
def accept_version(*, actor: Actor, version: Version, revisions: dict[str, int]) -> VersionAccepted:
    """`revisions` names the clauses (by key) and the wordings that were read: raises Stale when one differs now.

    Clauses that are not named stay as they are.
    """
    side = rules.side(actor, version)
    named = list(VersionClause.objects.filter(version=version, key__in=list(revisions)))
    for clause in named:
        if clause.revision != revisions[clause.key]:
            raise Stale(clause)
    fresh = [clause for clause in named if not clause.is_accepted_by(side)]
    for clause in fresh:
        clause.accept(side, actor.membership)
    return VersionAccepted(version=version, side=side, count=len(fresh), ready=not_ready(version) is None)
