"""Proposing to do more, or something else."""

import pytest

from vorzimmer.agreements.models import ScopeChange
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .negotiated import inside
from .scope_scenes import wanted


def test_the_other_side_answers(house):
    with inside(house):
        change = wanted(house)
        assert (change.state, change.turn) == ("open", "assistant")
        offer = change.offers.get()
        assert (offer.number, offer.side, offer.option, offer.minutes) == (1, "client", "more_hours", 120)
        assert Notification.objects.filter(to=house.ben.membership, kind="agreements.scope_change_proposed").exists()
        assert wanted(house, house.ben).turn == "client"


@pytest.mark.parametrize(
    "said", [{"what": " "}, {"option": "not_now"}, {"minutes": None}, {"option": "swap"}, {"option": "dance"}]
)
def test_it_says_what_and_how(house, said):
    with inside(house):
        with pytest.raises(NotAllowed):
            wanted(house, **said)
        assert not ScopeChange.objects.exists()


@pytest.mark.parametrize("who", ["carla", "susanne", "otto", "emil"])
def test_only_the_two_sides(house, who):
    with inside(house), pytest.raises(NotAllowed):
        wanted(house, getattr(house, who))
