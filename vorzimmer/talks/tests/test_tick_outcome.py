"""What was agreed is done."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, at
from .test_decide_in_talk import decided, the_talk


def test_either_ticks_it_once(house):
    with at(26, 10):
        outcome = decided(house)
        actions.tick_outcome(actor=house.ben, outcome=outcome)
        assert again(house, outcome).is_done
        with pytest.raises(NotAllowed):
            actions.tick_outcome(actor=house.anna, outcome=again(house, outcome))


def test_a_task_says_itself_how_far_it_is_and_others_say_nothing(house):
    with at(26, 10):
        task = decided(house, kind="task")
        with pytest.raises(NotAllowed):
            actions.tick_outcome(actor=house.ben, outcome=task)
        plain = decided(house, the_talk(house))
        with pytest.raises(NotAllowed):
            actions.tick_outcome(actor=house.susanne, outcome=plain)
