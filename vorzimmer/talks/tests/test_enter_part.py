"""From part to part."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, arranged, at, begun, on


def test_the_time_of_each_part_is_kept(house):
    with at(26, 10):
        talk = begun(house)
    with at(26, 10, 12):
        actions.enter_part(actor=house.ben, talk=again(house, talk), part="results")
    with at(26, 10, 20):
        actions.enter_part(actor=house.anna, talk=again(house, talk), part="ideas")
    now = again(house, talk)
    assert (now.part, now.part_since) == ("ideas", on(26, 10, 20))
    assert now.spent == {"ideas": 12 * 60, "results": 8 * 60}


def test_only_while_it_goes_on_and_only_by_the_two(house):
    with at(26, 10):
        with pytest.raises(NotAllowed):
            actions.enter_part(actor=house.anna, talk=arranged(house), part="results")
        talk = begun(house)
        with pytest.raises(NotAllowed):
            actions.enter_part(actor=house.bea, talk=talk, part="results")
        with pytest.raises(ValueError, match="gossip"):
            actions.enter_part(actor=house.anna, talk=talk, part="gossip")
