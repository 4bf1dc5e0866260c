"""Looking again."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions

from .scenes import draft, fresh, looking, suggested


def closed(house, need):
    return actions.close_need(actor=house.anna, need=need).need


def test_it_goes_on_where_it_was(house):
    for need, state in ((draft(house), "draft"), (looking(house), "open"), (suggested(house).need, "shortlisted")):
        actions.reopen_need(actor=house.anna, need=closed(house, need))
        now = fresh(house, need)
        assert (now.state, now.settled_at) == (state, None)


def test_only_a_closed_one_and_only_by_those_who_may(house):
    need = looking(house)
    with pytest.raises(NotAllowed):
        actions.reopen_need(actor=house.anna, need=need)
    with pytest.raises(NotAllowed):
        actions.reopen_need(actor=house.ben, need=closed(house, need))
