"""An assistant writes down how somebody likes it."""

from datetime import time

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import told
from .test_keep_rules import of_anna


def test_who_assists_may_and_nobody_else(house):
    anna = house.anna.membership
    for actor in (house.emil, house.anna, house.susanne):
        with pytest.raises(NotAllowed):
            actions.propose_rules(actor=actor, membership=anna, buffer=0)
    actions.propose_rules(actor=house.ben, membership=anna, earliest=time(10))
    assert (of_anna(house).waits, of_anna(house).earliest) == (True, None)
    assert told(house, "rules_proposed") == {"Anna"}
