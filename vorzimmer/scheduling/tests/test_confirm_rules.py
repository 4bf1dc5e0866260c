"""A proposal is confirmed."""

from datetime import time

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import at, begun, told
from .test_keep_rules import found, of_anna


def test_a_proposal_counts_once_it_is_confirmed(house):
    with at():
        actions.propose_rules(actor=house.ben, membership=house.anna.membership, earliest=time(15))
        assert min(found(house, begun(house))).hour < 15
        assert told(house, "rules_proposed") == {"Anna"}
        actions.confirm_rules(actor=house.anna, rules=of_anna(house))
        assert min(start.hour for start in found(house, begun(house))) >= 15
    assert told(house, "rules_confirmed") == {"Ben"}
    assert not of_anna(house).waits


def test_who_may_not(house):
    actions.propose_rules(actor=house.ben, membership=house.anna.membership, buffer=0)
    for actor in (house.ben, house.emil):
        with pytest.raises(NotAllowed):
            actions.confirm_rules(actor=actor, rules=of_anna(house))
    assert of_anna(house).waits
