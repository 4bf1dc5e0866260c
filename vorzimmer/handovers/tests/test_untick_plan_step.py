"""It was ticked off too early."""

import pytest

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, begun, step_of


def test_it_is_open_again(house):
    with at(23):
        step = step_of(house, begun(house), "accounts")
        actions.tick_plan_step(actor=house.anna, step=step)
        with pytest.raises(NotAllowed):
            actions.untick_plan_step(actor=house.ben, step=step)
        actions.untick_plan_step(actor=house.anna, step=step)
    assert (again(house, step).done_by_id, again(house, step).done_at) == (None, None)


def test_an_open_step_cannot_be_opened(house):
    with at(23), pytest.raises(NotAllowed):
        actions.untick_plan_step(actor=house.anna, step=step_of(house, begun(house), "accounts"))
