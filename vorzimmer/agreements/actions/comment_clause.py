"""Remark on a clause."""

from vorzimmer.agreements.entries import ClauseCommented
from vorzimmer.agreements.models import ClauseComment, VersionClause
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.steady import again, take_signatures_away
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.comment)
def comment_clause(*, actor: Actor, clause: VersionClause, text: str) -> ClauseCommented:
    """It stands open until somebody settles it; nobody signs before. Raises ValueError for an empty text."""
    if not text.strip():
        raise ValueError("a remark has words")
    version = again(actor, rules.comment, clause)
    comment = ClauseComment(clause=clause, by=actor.membership, text=text.strip())
    comment.save()
    unsigned = take_signatures_away(version)
    return ClauseCommented(
        version=version, clause=clause, key=clause.key, comment=comment, side=rules.side(actor, version),
        unsigned=unsigned,
    )  # fmt: skip
