"""A side that did not offer the times chooses one."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions

from .meeting_scenes import FIRST, NOW, SECOND, offered_times, planned
from .scenes import fresh


def test_the_meeting_takes_place_then(house):
    meeting = planned(house)
    assert (meeting.state, meeting.starts_at, meeting.chosen_by_id) == ("planned", FIRST, house.ben.id)


@pytest.mark.parametrize("who", ["anna", "carla", "bea", "susanne", "emil"])
def test_not_by_the_side_that_offered_and_not_by_others(house, who):
    meeting = offered_times(house)
    with clock.at(NOW), pytest.raises(NotAllowed):
        actions.choose_time(actor=getattr(house, who), meeting=meeting, slot=FIRST)


def test_of_times_of_the_coordination_either_side_chooses(house):
    meeting = offered_times(house, by="carla")
    with clock.at(NOW):
        actions.choose_time(actor=house.anna, meeting=meeting, slot=SECOND)
        with pytest.raises(NotAllowed, match="chosen already"):
            actions.choose_time(actor=house.ben, meeting=meeting, slot=FIRST)
    assert fresh(house, meeting).starts_at == SECOND


def test_a_time_that_has_passed_is_not_offered_any_more(house):
    meeting = offered_times(house)
    with clock.at(FIRST), pytest.raises(NotAllowed, match="not offered"):
        actions.choose_time(actor=house.ben, meeting=meeting, slot=FIRST)
