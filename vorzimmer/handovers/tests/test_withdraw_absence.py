"""There after all."""

import pytest

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import accepted, again, asked, at, away, told


def test_what_was_asked_is_dropped(house):
    with at(23):
        absence = away(house)
        cover = asked(house, absence)
        actions.withdraw_absence(actor=house.ben, absence=absence)
    assert again(house, cover).state == "dropped"
    assert "Bea" in told(house, "absence_withdrawn")


def test_what_runs_is_handed_back(house):
    with at(30):
        absence = away(house)
        cover = accepted(house, absence)
        assert again(house, cover).state == "running"
        actions.withdraw_absence(actor=house.ben, absence=absence)
    assert again(house, cover).state == "over"


def test_who_may_not(house):
    with at(23):
        absence = away(house)
        with pytest.raises(NotAllowed):
            actions.withdraw_absence(actor=house.bea, absence=absence)
        actions.withdraw_absence(actor=house.carla, absence=absence)
        with pytest.raises(NotAllowed):
            actions.withdraw_absence(actor=house.carla, absence=absence)
