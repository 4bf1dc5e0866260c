"""And goes on."""

import pytest

from vorzimmer.engagements import actions
from vorzimmer.journal.action import NotAllowed


def test_it_goes_on(house):
    with pytest.raises(NotAllowed):
        actions.resume_engagement(actor=house.anna, engagement=house.engagement)
    actions.pause_engagement(actor=house.anna, engagement=house.engagement)
    actions.resume_engagement(actor=house.carla, engagement=house.engagement)
    assert house.engagement.is_open


def test_the_assistant_cannot(house):
    actions.pause_engagement(actor=house.anna, engagement=house.engagement)
    with pytest.raises(NotAllowed):
        actions.resume_engagement(actor=house.ben, engagement=house.engagement)
