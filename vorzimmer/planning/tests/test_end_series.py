"""A series ends."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import berlin, run_at, started


def test_nothing_more_comes_and_what_was_made_stays(house):
    series = started(house)
    run_at(house, berlin(26, 7, month=11))
    actions.end_series(actor=house.anna, series=series)
    assert len(run_at(house, berlin(20))) == 1


@pytest.mark.parametrize("who", ["ben", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.end_series(actor=getattr(house, who), series=started(house))


def test_only_once(house):
    series = started(house)
    actions.end_series(actor=house.anna, series=series)
    with pytest.raises(NotAllowed):
        actions.end_series(actor=house.anna, series=series)
