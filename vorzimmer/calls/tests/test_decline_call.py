"""It does not suit just now."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calls import actions
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed

from .scenes import left_over, now, ringing, told


def test_a_short_answer_reaches_the_caller_and_nothing_rings_any_more(house):
    call = ringing(house)
    actions.decline_call(actor=house.ben, call=call, words="Bin im Zug")
    declined = now(house, call)
    assert (declined.state, declined.words, declined.ended_by_id) == ("declined", "Bin im Zug", house.ben.id)
    assert told(house, "declined") == {"Anna"}
    assert left_over(house) == 0


def test_what_one_promised_stands_under_today_until_one_has_called(house):
    call = ringing(house)
    actions.decline_call(actor=house.ben, call=call, back_at=clock.now() + timedelta(hours=1))
    with scope(workspace=house.workspace):
        assert [line.title for line in waiting_for(house.ben)] == ["Call back: Anna Adler"]
        assert waiting_for(house.anna) == []
    with clock.at(clock.now() + timedelta(minutes=30)):
        ringing(house, caller="ben", callee="anna")
    with scope(workspace=house.workspace):
        assert waiting_for(house.ben) == []


@pytest.mark.parametrize("who", ["anna", "bea", "carla"])
def test_nobody_else_says_so(house, who):
    call = ringing(house)
    with pytest.raises(NotAllowed):
        actions.decline_call(actor=getattr(house, who), call=call)
    assert now(house, call).state == "ringing"


def test_half_a_no_still_rings(house, monkeypatch):
    call = ringing(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallDeclined.told", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.decline_call(actor=house.ben, call=call)
    assert now(house, call).state == "ringing"
    assert (left_over(house), told(house, "declined")) == (2, set())
