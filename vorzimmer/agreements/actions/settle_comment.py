"""Settle a remark."""

from vorzimmer.agreements.entries import CommentSettled
from vorzimmer.agreements.models import ClauseComment
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.steady import again
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.settle)
def settle_comment(*, actor: Actor, comment: ClauseComment) -> CommentSettled:
    """Nothing is open about it any more; it stays readable."""
    version = again(actor, rules.settle, comment)
    comment.settle(actor.membership)
    return CommentSettled(version=version, clause=comment.clause, key=comment.clause.key, comment=comment)
