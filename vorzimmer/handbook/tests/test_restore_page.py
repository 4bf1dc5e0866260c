"""A page comes back out of the archive."""

import pytest

from vorzimmer.handbook import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import now, page


def test_where_it_was_or_in_the_first_level(house):
    above = page(house)
    below = page(house, title="Bahn", parent=above)
    for each in (below, above):
        actions.archive_page(actor=house.anna, page=each)
    actions.restore_page(actor=house.ben, page=below)
    assert now(house, below).archived_at is None
    assert below.parent_id is None


def test_only_what_is_archived(house):
    with pytest.raises(NotAllowed):
        actions.restore_page(actor=house.anna, page=page(house))


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    found = page(house)
    actions.archive_page(actor=house.anna, page=found)
    with pytest.raises(NotAllowed):
        actions.restore_page(actor=getattr(house, who), page=found)
