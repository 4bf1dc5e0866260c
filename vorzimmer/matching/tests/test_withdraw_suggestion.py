"""Taken off the list."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions

from .scenes import fresh, suggested


def test_there_is_room_again_and_they_can_be_asked_later(house):
    entry = suggested(house)
    actions.withdraw_suggestion(actor=house.carla, entry=entry)
    assert fresh(house, entry).state == "withdrawn"
    again = actions.suggest_assistant(actor=house.carla, need=entry.need, profile=entry.profile).entry
    assert (again, again.state) == (entry, "proposed")


def test_only_by_the_coordination_and_not_after_a_no(house):
    entry = suggested(house)
    for who in ("ben", "anna", "susanne"):
        with pytest.raises(NotAllowed):
            actions.withdraw_suggestion(actor=getattr(house, who), entry=entry)
    actions.decline_suggestion(actor=house.ben, entry=entry)
    with pytest.raises(NotAllowed):
        actions.withdraw_suggestion(actor=house.carla, entry=entry)
