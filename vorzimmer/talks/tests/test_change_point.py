"""A point in other words."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, arranged, at, pointed


def test_whoever_wrote_it_says_it_differently_and_elsewhere(house):
    with at(23):
        point = pointed(house, arranged(house))
        actions.change_point(actor=house.anna, point=point, text="Weniger Reisen", part="improvements")
    now = again(house, point)
    assert (now.text, now.part, now.version) == ("Weniger Reisen", "improvements", 2)


@pytest.mark.parametrize("who", ["ben", "bea", "carla"])
def test_nobody_else(house, who):
    with at(23):
        point = pointed(house, arranged(house))
        with pytest.raises(NotAllowed):
            actions.change_point(actor=getattr(house, who), point=point, text="Anders")
    assert again(house, point).text == "Mehr Reisen"
