"""Two browsers find no way to each other."""

import pytest

from vorzimmer.calls import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import left_over, now, recorded, ringing, talking


def test_it_is_said_and_both_are_free_again(house):
    call = talking(house)
    actions.fail_call(actor=house.ben, call=call)
    assert now(house, call).state == "failed"
    assert left_over(house) == 0
    assert recorded(house)[-1] == "calls.failed"
    ringing(house)


@pytest.mark.parametrize("who", ["bea", "carla"])
def test_nobody_else_says_so(house, who):
    with pytest.raises(NotAllowed):
        actions.fail_call(actor=getattr(house, who), call=talking(house))


def test_what_only_rings_does_not_fail(house):
    with pytest.raises(NotAllowed):
        actions.fail_call(actor=house.anna, call=ringing(house))


def test_half_a_failure_goes_on(house, monkeypatch):
    call = talking(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallFailed.words", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.fail_call(actor=house.ben, call=call)
    assert now(house, call).state == "running"
