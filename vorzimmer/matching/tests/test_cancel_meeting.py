"""Called off: no reason is asked, and nothing is lost."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions

from .meeting_scenes import NOW, offered_times, planned
from .scenes import fresh


@pytest.mark.parametrize("who", ["anna", "ben", "carla"])
def test_everybody_concerned_can(house, who):
    meeting = planned(house)
    with clock.at(NOW):
        actions.cancel_meeting(actor=getattr(house, who), meeting=meeting)
    assert fresh(house, meeting).state == "cancelled"
    assert fresh(house, meeting.entry).state == "accepted"
    assert fresh(house, meeting.need).state == "shortlisted"


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_nobody_else(house, who):
    meeting = offered_times(house)
    with clock.at(NOW), pytest.raises(NotAllowed):
        actions.cancel_meeting(actor=getattr(house, who), meeting=meeting)


def test_then_another_one_can_be_arranged(house):
    meeting = planned(house)
    with clock.at(NOW):
        actions.cancel_meeting(actor=house.ben, meeting=meeting)
    assert offered_times(house, entry=fresh(house, meeting.entry)).state == "proposed"
