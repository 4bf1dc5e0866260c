"""Said what there is to say."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, arranged, at, begun, pointed


def test_either_ticks_it_while_the_talk_goes_on(house):
    with at(26, 10):
        point = pointed(house, begun(house))
        actions.settle_point(actor=house.ben, point=point)
        assert again(house, point).is_settled
        with pytest.raises(NotAllowed):
            actions.settle_point(actor=house.anna, point=again(house, point))


def test_not_before_the_talk_and_not_by_others(house):
    with at(23):
        before = pointed(house, arranged(house))
        with pytest.raises(NotAllowed):
            actions.settle_point(actor=house.anna, point=before)
        point = pointed(house, begun(house))
        with pytest.raises(NotAllowed):
            actions.settle_point(actor=house.bea, point=point)
