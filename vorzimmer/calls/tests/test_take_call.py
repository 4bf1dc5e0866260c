"""Somebody answers."""

import pytest

from vorzimmer.calls import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import left_over, now, recorded, ringing


def test_the_one_who_is_called_answers(house):
    call = ringing(house)
    actions.take_call(actor=house.ben, call=call)
    assert now(house, call).state == "running"
    assert now(house, call).answered_at is not None
    assert recorded(house) == ["calls.rang", "calls.answered"]


@pytest.mark.parametrize("who", ["anna", "bea", "carla", "otto"])
def test_nobody_else_answers(house, who):
    call = ringing(house)
    with pytest.raises(NotAllowed):
        actions.take_call(actor=getattr(house, who), call=call)
    assert now(house, call).state == "ringing"


def test_what_does_not_ring_any_more_is_not_answered(house):
    call = ringing(house)
    actions.give_up_call(actor=house.anna, call=call)
    with pytest.raises(NotAllowed, match="not ringing"):
        actions.take_call(actor=house.ben, call=call)


def test_half_an_answer_is_none(house, monkeypatch):
    call = ringing(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallAnswered.words", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.take_call(actor=house.ben, call=call)
    assert now(house, call).state == "ringing"
    assert left_over(house) == 2
