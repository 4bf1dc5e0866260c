"""Second thoughts."""

import pytest

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, ended, fresh, parting, told


def test_it_goes_on_as_before(house):
    with at(23):
        found = parting(house)
        actions.withdraw_parting(actor=house.anna, parting=found)
    assert fresh(house).stage == "working"
    assert again(house, found.plan).state == "dropped"
    assert told(house, "parting_withdrawn") == {"Ben", "Bea", "Carla", "Susanne"}


@pytest.mark.parametrize("who", ["ben", "bea", "susanne"])
def test_not_by_the_other_side(house, who):
    with at(23):
        found = parting(house)
        with pytest.raises(NotAllowed):
            actions.withdraw_parting(actor=getattr(house, who), parting=found)


def test_not_after_the_last_day(house):
    with at(23), pytest.raises(NotAllowed):
        actions.withdraw_parting(actor=house.anna, parting=ended(house))
