"""An ended series is taken up again."""

from datetime import date

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import TUESDAY, refresh, started


def test_it_goes_on_with_its_next_date(house):
    series = started(house)
    with clock.at(TUESDAY):
        actions.end_series(actor=house.anna, series=series)
        actions.reopen_series(actor=house.carla, series=series)
    assert refresh(house, series).next_day == date(2026, 11, 30)


def test_only_what_has_ended_and_by_those_who_delegate(house):
    series = started(house)
    with pytest.raises(NotAllowed):
        actions.reopen_series(actor=house.anna, series=series)
    actions.end_series(actor=house.anna, series=series)
    with pytest.raises(NotAllowed):
        actions.reopen_series(actor=house.ben, series=series)
