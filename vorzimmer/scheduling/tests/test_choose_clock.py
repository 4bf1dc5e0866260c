"""Somebody outside chooses their time zone."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import again, at, guest, offered, outside


def test_it_is_remembered_with_the_link(house):
    with at():
        search = offered(house)
        eva = guest(house, search)
        actions.choose_clock(**outside(house, search), participant=eva, zone="Asia/Tokyo", language="en")
    eva = guest(house, search)
    assert (eva.zone, eva.zone_chosen, eva.language) == ("Asia/Tokyo", True, "en")


def test_only_by_the_link(house):
    with at():
        search = offered(house)
        with pytest.raises(NotAllowed):
            actions.choose_clock(
                actor=house.ben, search=again(house, search), participant=guest(house, search), zone="Asia/Tokyo"
            )
    assert guest(house, search).zone == "Europe/Berlin"
