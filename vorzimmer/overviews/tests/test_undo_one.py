"""One task at a time, after all of it is to be taken back."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions
from vorzimmer.overviews.tests.scenes import entries, order, together


def test_not_before_the_whole_is_taken_back_and_not_twice(here):
    bulk = together(here.anna, "withdraw", {}, order(here, "A"))
    item = bulk.items.get()
    with pytest.raises(NotAllowed, match="had its turn"):
        actions.undo_one(actor=here.anna, item=item)
    actions.undo_many(actor=here.anna, bulk=bulk)
    item = bulk.items.get()
    actions.undo_one(actor=here.anna, item=item)
    with pytest.raises(NotAllowed, match="had its turn"):
        actions.undo_one(actor=here.anna, item=item)
    assert entries("tasks.reopened") == 1


def test_somebody_else_is_refused(here):
    bulk = together(here.anna, "withdraw", {}, order(here, "A"))
    actions.undo_many(actor=here.anna, bulk=bulk)
    with pytest.raises(NotAllowed, match="Only the person"):
        actions.undo_one(actor=here.carla, item=bulk.items.get())
