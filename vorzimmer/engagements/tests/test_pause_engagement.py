"""An engagement rests."""

import pytest

from vorzimmer.engagements import actions
from vorzimmer.journal.action import NotAllowed


@pytest.mark.parametrize("who", ["anna", "carla", "otto"])
def test_the_client_or_the_coordination_lets_it_rest(house, who):
    actions.pause_engagement(actor=getattr(house, who), engagement=house.engagement)
    assert not house.engagement.is_open
    with pytest.raises(NotAllowed, match="already"):
        actions.pause_engagement(actor=getattr(house, who), engagement=house.engagement)


@pytest.mark.parametrize("who", ["ben", "susanne", "emil"])
def test_others_cannot(house, who):
    with pytest.raises(NotAllowed):
        actions.pause_engagement(actor=getattr(house, who), engagement=house.engagement)
