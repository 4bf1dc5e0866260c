"""Leaving the question of the week out is free."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.models import PulseAnswer

from .scenes import at, fresh, question, told


def test_it_is_gone_for_this_week_and_nobody_hears_of_it(house):
    with at(9):
        asked = question(house)
        actions.skip_pulse(actor=house.anna, pulse_question=asked)
        with scope(workspace=house.workspace):
            assert queries.open_question(house.anna, fresh(house)) is None
            assert queries.open_question(house.ben, fresh(house)) == asked
            assert queries.my_answers(house.anna, fresh(house)) == []
    assert told(house, "pulse_skipped") == set()


@pytest.mark.parametrize("who", ["bea", "carla", "emil"])
def test_nobody_else_leaves_it_out(house, who):
    with at(9):
        asked = question(house)
        with pytest.raises(NotAllowed):
            actions.skip_pulse(actor=getattr(house, who), pulse_question=asked)


def test_half_way_nothing_stays(house, monkeypatch):
    with at(9):
        asked = question(house)
        monkeypatch.setattr(PulseAnswer, "save", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.skip_pulse(actor=house.anna, pulse_question=asked)
    with scope(workspace=house.workspace):
        assert not PulseAnswer.objects.exists()
