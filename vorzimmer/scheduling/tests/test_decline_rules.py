"""A proposal is declined."""

from datetime import time

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .test_keep_rules import of_anna


def test_a_no_leaves_everything_as_it_was(house):
    actions.propose_rules(actor=house.ben, membership=house.anna.membership, earliest=time(15))
    actions.decline_rules(actor=house.anna, rules=of_anna(house))
    assert (of_anna(house).earliest, of_anna(house).waits) == (None, False)
    with pytest.raises(NotAllowed):
        actions.confirm_rules(actor=house.anna, rules=of_anna(house))
