"""Asking no longer."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.journal.action import NotAllowed

from .acting import asked, task_of
from .negotiated import inside


def test_nobody_has_to_decide_any_more(house):
    with inside(house):
        task = task_of(house)
        approval = actions.withdraw_approval(actor=house.ben, approval=asked(house, task)).approval
        assert approval.state == "withdrawn"
        task.refresh_from_db()
        assert task.turn == "assistant"


@pytest.mark.parametrize("who", ["anna", "carla", "susanne", "emil"])
def test_only_the_side_that_asked(house, who):
    with inside(house), pytest.raises(NotAllowed):
        actions.withdraw_approval(actor=getattr(house, who), approval=asked(house, task_of(house)))


def test_what_was_decided_is_not_withdrawn(house):
    with inside(house):
        approval = asked(house, task_of(house))
        actions.approve(actor=house.anna, approval=approval)
        with pytest.raises(NotAllowed):
            actions.withdraw_approval(actor=house.ben, approval=approval)
