"""Settle a comment or a gap."""

from vorzimmer.handbook.entries import RemarkSettled
from vorzimmer.handbook.models import Remark
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=pages.settle)
def settle_remark(*, actor: Actor, remark: Remark) -> RemarkSettled:
    """It has been seen to; whoever said it is told."""
    remark.settle(actor.membership)
    return RemarkSettled(page=remark.page, remark=remark)
