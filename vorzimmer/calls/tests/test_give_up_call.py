"""Nobody answers."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calls import actions, tidying
from vorzimmer.calls.models.call import RINGS_FOR
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed

from .scenes import left_over, now, ringing, talking, told


def test_a_missed_call_is_told_to_the_one_who_was_called(house):
    call = ringing(house)
    actions.give_up_call(actor=house.anna, call=call)
    assert (now(house, call).state, now(house, call).ended_by_id) == ("missed", house.anna.id)
    assert told(house, "missed") == {"Ben"}
    assert left_over(house) == 0


def test_after_a_while_it_gives_up_by_itself(house):
    call = ringing(house)
    with scope(workspace=house.workspace):
        assert tidying.tidy() == 0
        with clock.at(clock.now() + RINGS_FOR + timedelta(seconds=1)):
            assert tidying.tidy() == 1
    assert (now(house, call).state, now(house, call).ended_by) == ("missed", None)
    assert told(house, "missed") == {"Ben"}


@pytest.mark.parametrize("who", ["ben", "bea", "carla"])
def test_only_the_caller_gives_up(house, who):
    with pytest.raises(NotAllowed):
        actions.give_up_call(actor=getattr(house, who), call=ringing(house))


def test_who_talks_hangs_up_instead(house):
    with pytest.raises(NotAllowed, match="not ringing"):
        actions.give_up_call(actor=house.anna, call=talking(house))


def test_half_a_missed_call_still_rings(house, monkeypatch):
    call = ringing(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallMissed.told", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.give_up_call(actor=house.anna, call=call)
    assert now(house, call).state == "ringing"
