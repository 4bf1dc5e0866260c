"""Proposing it differently."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.journal.action import NotAllowed

from .negotiated import inside
from .scope_scenes import wanted


def test_the_offers_follow_each_other_and_the_turn_goes_back(house):
    with inside(house):
        change = wanted(house)
        actions.counter_scope_change(actor=house.ben, change=change, option="swap", swap_kind="research")
        assert change.turn == "client"
        offers = list(change.offers.values_list("number", "side", "option"))
        assert offers == [(1, "client", "more_hours"), (2, "assistant", "swap")]


@pytest.mark.parametrize("who", ["anna", "carla", "emil"])
def test_only_the_side_that_has_the_turn(house, who):
    with inside(house), pytest.raises(NotAllowed):
        actions.counter_scope_change(actor=getattr(house, who), change=wanted(house), option="extra")
