"""Take a change of many tasks back."""

from vorzimmer.journal.action import action
from vorzimmer.overviews import rules
from vorzimmer.overviews.entries import ManyUndone
from vorzimmer.overviews.models import BulkChange
from vorzimmer.people.actor import Actor


@action(may=rules.undo_many)
def undo_many(*, actor: Actor, bulk: BulkChange) -> ManyUndone:
    """Tasks that had not had their turn yet stay as they are; `undo_one` then brings back each of the others."""
    bulk.take_back()
    return ManyUndone(bulk=bulk)
