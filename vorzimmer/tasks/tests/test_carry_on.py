"""The waiting is over."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions

from .promises import every_promise
from .scenes import FRIDAY_EVENING, everybody_but, hour, task_in


@pytest.fixture
def waiting(house):
    task = task_in(house, "in_progress")
    with clock.at(hour(0)):
        actions.wait_for(actor=house.ben, task=task, who="Hotel Adler", until=hour(48))
    return task


def test_the_assistant_has_the_turn_again(house, waiting, monkeypatch):
    every_promise(house, house.ben, actions.carry_on, waiting, monkeypatch)

    assert (waiting.turn, waiting.turn_since, waiting.turn_until) == ("assistant", hour(1), FRIDAY_EVENING)
    assert (waiting.waits_for, waiting.waits_until) == ("", None)


@pytest.mark.parametrize("who", everybody_but("ben"))
def test_only_whoever_has_it_carries_on(house, waiting, who):
    with pytest.raises(NotAllowed):
        actions.carry_on(actor=getattr(house, who), task=waiting)


def test_who_does_not_wait_cannot_stop_waiting(house):
    with pytest.raises(NotAllowed):
        actions.carry_on(actor=house.ben, task=task_in(house, "in_progress"))
