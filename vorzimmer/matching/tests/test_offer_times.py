"""Other times, until the talk has begun."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions

from .meeting_scenes import FIRST, NOW, SECOND, offered_times, planned
from .scenes import fresh


def test_now_the_client_chooses(house):
    meeting = offered_times(house)
    with clock.at(NOW):
        actions.offer_times(actor=house.ben, meeting=meeting, slots=[SECOND])
        with pytest.raises(NotAllowed):
            actions.choose_time(actor=house.ben, meeting=meeting, slot=SECOND)
        actions.choose_time(actor=house.anna, meeting=meeting, slot=SECOND)
    assert fresh(house, meeting).starts_at == SECOND


def test_a_chosen_time_is_chosen_anew(house):
    meeting = planned(house)
    with clock.at(NOW):
        actions.offer_times(actor=house.carla, meeting=meeting, slots=[SECOND])
    again = fresh(house, meeting)
    assert (again.state, again.starts_at, again.call) == ("proposed", None, "https://call.example/x")


def test_not_after_the_talk_has_begun_and_not_by_others(house):
    meeting = planned(house)
    with clock.at(NOW), pytest.raises(NotAllowed):
        actions.offer_times(actor=house.bea, meeting=meeting, slots=[SECOND])
    with clock.at(FIRST), pytest.raises(NotAllowed, match="has begun"):
        actions.offer_times(actor=house.ben, meeting=meeting, slots=[SECOND])
