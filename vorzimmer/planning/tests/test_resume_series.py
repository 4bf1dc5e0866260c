"""A series goes on after a rest."""

from datetime import date

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import berlin, refresh, run_at, started


def test_what_fell_into_the_rest_is_not_made_up_for(house):
    series = started(house)
    actions.pause_series(actor=house.anna, series=series)
    with clock.at(berlin(9)):
        actions.resume_series(actor=house.anna, series=series)
    assert refresh(house, series).next_day == date(2026, 12, 14)
    assert len(run_at(house, berlin(10, 7))) == 1


def test_only_what_rests_goes_on(house):
    with pytest.raises(NotAllowed):
        actions.resume_series(actor=house.anna, series=started(house))
