"""Open after all."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, at
from .test_decide_in_talk import decided


def test_a_tick_is_taken_back(house):
    with at(26, 10):
        outcome = decided(house)
        with pytest.raises(NotAllowed):
            actions.untick_outcome(actor=house.ben, outcome=outcome)
        actions.tick_outcome(actor=house.ben, outcome=outcome)
        actions.untick_outcome(actor=house.anna, outcome=again(house, outcome))
    assert not again(house, outcome).is_done
