"""A series rests."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import berlin, refresh, run_at, started


def test_nothing_is_handed_over_meanwhile(house):
    series = started(house)
    actions.pause_series(actor=house.anna, series=series)
    assert (refresh(house, series).next_at, series.runs) == (None, False)
    assert run_at(house, berlin(10)) == []


def test_once_and_by_those_who_arrange_it(house):
    series = started(house)
    for who in ("ben", "susanne", "emil"):
        with pytest.raises(NotAllowed):
            actions.pause_series(actor=getattr(house, who), series=series)
    actions.pause_series(actor=house.carla, series=series)
    with pytest.raises(NotAllowed):
        actions.pause_series(actor=house.anna, series=series)
