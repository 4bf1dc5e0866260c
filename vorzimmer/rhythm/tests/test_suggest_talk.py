"""A talk is suggested to both, by the house."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import PulseQuestion

from .scenes import again, at, question, told


def test_both_are_told_the_same(house):
    with at(9):
        asked = question(house)
        actions.suggest_talk(actor=house.anna.through(Door.SCHEDULE), pulse_question=asked)
    assert told(house, "talk_suggested") == {"Anna", "Ben"}
    assert again(house, asked).talk_suggested_at is not None


@pytest.mark.parametrize("who", ["anna", "ben", "carla", "emil"])
def test_nobody_does_it_by_hand(house, who):
    with at(9):
        asked = question(house)
        with pytest.raises(NotAllowed):
            actions.suggest_talk(actor=getattr(house, who), pulse_question=asked)
    assert told(house, "talk_suggested") == set()


def test_half_way_nobody_is_told(house, monkeypatch):
    with at(9):
        asked = question(house)
        monkeypatch.setattr(PulseQuestion, "suggest_talk", lambda _self: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.suggest_talk(actor=house.anna.through(Door.SCHEDULE), pulse_question=asked)
    assert told(house, "talk_suggested") == set()
