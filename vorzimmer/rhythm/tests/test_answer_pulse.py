"""Each answers for themselves."""

from importlib import import_module

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.models import PulseAnswer

from .scenes import MONDAY, WEEK, answered, at, fresh, question, recorded, told


def test_no_record_and_nobody_else_holds_what_was_answered(house):
    with at(9):
        asked = question(house)
        actions.answer_pulse(actor=house.anna, pulse_question=asked, value=2, words="Es war viel")
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind="rhythm.pulse_answered")
        assert "2" not in str(entry.facts.get("value", ""))
        assert "viel" not in str(entry.facts)
        assert queries.weeks_of(fresh(house)) == []
        assert queries.my_answers(house.ben, fresh(house)) == []
    assert told(house, "pulse_answered") == set()


def test_when_both_have_answered_both_see_the_trend(house):
    answered(house, MONDAY, 4, 5)
    with scope(workspace=house.workspace):
        assert [week.values for week in queries.weeks_of(fresh(house))] == [(4, 5)]


def test_a_falling_pulse_suggests_a_talk_to_both_once(house):
    for number, value in enumerate((5, 4, 3, 2)):
        answered(house, MONDAY + number * WEEK, value, value)
    assert recorded(house, "talk_suggested") == 1
    assert told(house, "talk_suggested") == {"Anna", "Ben"}


def test_two_answers_suggest_nothing(house):
    for number, value in enumerate((5, 1)):
        answered(house, MONDAY + number * WEEK, value, value)
    assert recorded(house, "talk_suggested") == 0


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "emil"])
def test_nobody_else_answers(house, who):
    with at(9):
        asked = question(house)
        with pytest.raises(NotAllowed):
            actions.answer_pulse(actor=getattr(house, who), pulse_question=asked, value=3)


@pytest.mark.parametrize("value", [0, 6])
def test_only_one_of_five_and_only_once(house, value):
    with at(9):
        asked = question(house)
        with pytest.raises(NotAllowed):
            actions.answer_pulse(actor=house.anna, pulse_question=asked, value=value)
        actions.answer_pulse(actor=house.anna, pulse_question=asked, value=3)
        with pytest.raises(NotAllowed):
            actions.answer_pulse(actor=house.anna, pulse_question=asked, value=4)


def test_half_way_nothing_stays(house, monkeypatch):
    with at(9):
        asked = question(house)
        monkeypatch.setattr(
            import_module("vorzimmer.rhythm.actions.answer_pulse"), "weeks_of", lambda _engagement: 1 / 0
        )
        with pytest.raises(ZeroDivisionError):
            actions.answer_pulse(actor=house.anna, pulse_question=asked, value=3)
    with scope(workspace=house.workspace):
        assert not PulseAnswer.objects.exists()
