"""An assistant takes on what they wrote down themselves."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions
from vorzimmer.tasks.entries import TaskTakenOn

from .promises import every_promise
from .scenes import FRIDAY_EVENING, draft, everybody_but, hour


def test_it_is_accepted_at_once_and_the_client_is_told(house, monkeypatch):
    task = draft(house, "ben")
    every_promise(house, house.ben, actions.take_on, task, monkeypatch)

    assert (task.state, task.turn, task.assistant) == ("accepted", "assistant", house.ben.membership)
    assert (task.turn_since, task.turn_until) == (hour(1), FRIDAY_EVENING)
    with scope(workspace=house.workspace):
        assert set(TaskTakenOn(task=task).told()) == {house.anna.id}


@pytest.mark.parametrize("who", everybody_but("ben"))
def test_nobody_else_does(house, who):
    with pytest.raises(NotAllowed):
        actions.take_on(actor=getattr(house, who), task=draft(house, "ben"))


def test_a_client_hands_over_instead(house):
    with pytest.raises(NotAllowed):
        actions.take_on(actor=house.anna, task=draft(house))
