"""Somebody cannot stand in."""

import pytest

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import again, asked, at, away, told


def test_whoever_arranges_it_hears_of_it_and_the_client_does_not(house):
    with at(23):
        cover = asked(house, away(house))
        with pytest.raises(NotAllowed):
            actions.decline_cover(actor=house.carla, cover=cover)
        actions.decline_cover(actor=house.bea, cover=cover)
    assert again(house, cover).state == "declined"
    assert told(house, "cover_declined") == {"Ben", "Carla", "Otto"}
