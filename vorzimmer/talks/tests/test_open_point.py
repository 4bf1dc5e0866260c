"""Open after all: it comes again."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, at, begun, pointed


def test_a_tick_is_taken_back(house):
    with at(26, 10):
        point = pointed(house, begun(house))
        with pytest.raises(NotAllowed):
            actions.open_point(actor=house.anna, point=point)
        actions.settle_point(actor=house.ben, point=point)
        actions.open_point(actor=house.anna, point=again(house, point))
    assert not again(house, point).is_settled
