"""The question of the week comes by itself."""

import pytest
from django.db import IntegrityError
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import PulseQuestion
from vorzimmer.rhythm.pulse_bank import question_of

from .scenes import MONDAY, WEEK, at, fresh, question, told


def test_both_are_asked_the_same_quietly(house):
    with at(9):
        asked = question(house)
    assert asked.key == question_of(MONDAY).key
    assert told(house, "pulse_asked") == {"Anna", "Ben"}


def test_another_week_has_another_question(house):
    with at(9):
        assert question(house).key != question(house, MONDAY + WEEK).key


@pytest.mark.parametrize("who", ["anna", "ben", "carla"])
def test_nobody_asks_it_by_hand(house, who):
    with at(9), pytest.raises(NotAllowed):
        actions.ask_pulse(actor=getattr(house, who), engagement=fresh(house), week=MONDAY)


@pytest.mark.parametrize("who", ["carla", "bea", "emil"])
def test_nor_in_the_name_of_anybody_else(house, who):
    with at(9), pytest.raises(NotAllowed):
        actions.ask_pulse(actor=getattr(house, who).through(Door.SCHEDULE), engagement=fresh(house), week=MONDAY)


def test_a_week_has_one_question(house):
    with at(9):
        question(house)
        with pytest.raises(IntegrityError):
            question(house)
    with scope(workspace=house.workspace):
        assert PulseQuestion.objects.count() == 1


def test_half_way_nobody_is_told(house, monkeypatch):
    monkeypatch.setattr(PulseQuestion, "save", lambda *_args, **_kwargs: 1 / 0)
    with at(9), pytest.raises(ZeroDivisionError):
        question(house)
    assert told(house, "pulse_asked") == set()
