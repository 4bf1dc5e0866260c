"""It happens by itself, when a need is filled."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.people.actor import Door

from .meeting_scenes import willing


def test_nobody_releases_by_hand(house):
    entry = willing(house)
    for who in ("carla", "anna", "otto"):
        with pytest.raises(NotAllowed):
            actions.release_assistant(actor=getattr(house, who), entry=entry)


def test_not_as_long_as_somebody_is_looked_for(house):
    with pytest.raises(NotAllowed):
        actions.release_assistant(actor=house.carla.through(Door.SCHEDULE), entry=willing(house))
