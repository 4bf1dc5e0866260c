"""A call ends."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calls import actions, line, tidying
from vorzimmer.calls.seats import COMES_BACK_WITHIN, SILENT_AFTER
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed

from .scenes import left_over, now, recorded, talking, told


@pytest.mark.parametrize("who", ["anna", "ben"])
def test_either_hangs_up_and_only_how_long_stays(house, who):
    call = talking(house)
    with clock.at(clock.now() + timedelta(minutes=12)):
        actions.hang_up(actor=getattr(house, who), call=call)
    ended = now(house, call)
    assert (ended.state, ended.minutes, ended.ended_by_id) == ("ended", 12, getattr(house, who).id)
    assert (left_over(house), told(house, "ended")) == (0, set())
    assert recorded(house) == ["calls.rang", "calls.answered", "calls.ended"]


@pytest.mark.parametrize("who", ["bea", "carla", "otto", "susanne"])
def test_nobody_else_ends_it(house, who):
    call = talking(house)
    with pytest.raises(NotAllowed):
        actions.hang_up(actor=getattr(house, who), call=call)
    assert now(house, call).state == "running"


def test_it_is_over_only_once(house):
    call = talking(house)
    actions.hang_up(actor=house.anna, call=call)
    with pytest.raises(NotAllowed, match="over"):
        actions.hang_up(actor=house.ben, call=call)


def test_a_page_that_was_closed_ends_it_and_one_that_was_reloaded_does_not(house):
    call = talking(house)
    with scope(workspace=house.workspace):
        for who, device in ((house.anna, "annas-page"), (house.ben, "bens-page-1")):
            assert line.join(who, call, device)
        line.leave(house.ben, call, "bens-page-1")
        assert tidying.tidy(house.anna.membership) == 0
        assert line.join(house.ben, call, "bens-page-2")
        with clock.at(clock.now() + COMES_BACK_WITHIN + timedelta(seconds=1)):
            assert tidying.tidy() == 0, "came back"
            line.leave(house.ben, call, "bens-page-2")
        with clock.at(clock.now() + 2 * COMES_BACK_WITHIN + timedelta(seconds=3)):
            assert tidying.tidy() == 1
    assert (now(house, call).state, now(house, call).ended_by) == ("ended", None)


def test_a_browser_that_crashed_ends_it(house):
    talking(house)
    with scope(workspace=house.workspace), clock.at(clock.now() + SILENT_AFTER + timedelta(seconds=1)):
        assert tidying.tidy() == 1
    assert left_over(house) == 0


def test_half_an_end_goes_on(house, monkeypatch):
    call = talking(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallEnded.words", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.hang_up(actor=house.anna, call=call)
    assert now(house, call).state == "running"
    assert left_over(house) == 2
