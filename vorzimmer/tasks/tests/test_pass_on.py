"""Somebody else is to do it."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions

from .promises import every_promise
from .scenes import everybody_but, hour, task_in


@pytest.mark.parametrize("state", ["handed_over", "accepted", "in_progress"])
def test_the_other_assistant_is_asked_and_promises_afresh(house, monkeypatch, state):
    task = task_in(house, state)
    happened = every_promise(house, house.ben, actions.pass_on, task, monkeypatch, to=house.bea.membership)

    assert (task.state, task.turn, task.assistant) == ("handed_over", "assistant", house.bea.membership)
    assert task.turn_until == hour(8)
    with scope(workspace=house.workspace):
        assert set(happened.told()) == {house.bea.id, house.anna.id}


def test_without_anybody_the_coordination_looks(house):
    task = task_in(house, "accepted")
    with clock.at(hour(1)):
        happened = actions.pass_on(actor=house.ben, task=task, to=None, reason="Urlaub")

    assert task.seeks_assistant
    with scope(workspace=house.workspace):
        assert set(happened.told()) == {house.carla.id, house.anna.id}


def test_the_coordination_gives_a_declined_task_to_somebody_else(house):
    task = task_in(house, "declined")
    with clock.at(hour(1)):
        actions.pass_on(actor=house.carla, task=task, to=house.bea.membership)
    assert (task.state, task.assistant, task.closed_reason) == ("handed_over", house.bea.membership, "")


@pytest.mark.parametrize("who", everybody_but("ben", "carla", "otto"))
def test_only_whoever_has_it_and_the_coordination_pass_it_on(house, who):
    with pytest.raises(NotAllowed):
        actions.pass_on(actor=getattr(house, who), task=task_in(house, "accepted"), to=None)


@pytest.mark.parametrize("to", ["ben", "anna", "emil"])
def test_only_another_assistant_of_the_engagement_gets_it(house, to):
    with pytest.raises(NotAllowed):
        actions.pass_on(actor=house.ben, task=task_in(house, "accepted"), to=getattr(house, to).membership)
