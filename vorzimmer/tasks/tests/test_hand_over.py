"""A draft becomes an order."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.tasks import actions
from vorzimmer.tasks.entries import TaskHandedOver
from vorzimmer.tasks.models import Task

from .promises import every_promise
from .scenes import TODAY_AT_SIX, TUESDAY_MORNING, draft, everybody_but, task_in


def test_the_assistant_has_the_turn_until_six_in_the_evening(house):
    task = task_in(house, "handed_over")

    assert (task.state, task.turn, task.assistant) == ("handed_over", "assistant", house.ben.membership)
    assert (task.turn_since, task.turn_until) == (TUESDAY_MORNING, TODAY_AT_SIX)
    with scope(workspace=house.workspace):
        assert Entry.objects.latest("id").kind == "tasks.handed_over"
        assert set(TaskHandedOver(task=task).told()) == {house.ben.id, house.bea.id}


@pytest.mark.parametrize("who", everybody_but("anna"))
def test_only_whoever_wrote_it_hands_it_over(house, who):
    with pytest.raises(NotAllowed):
        actions.hand_over(actor=getattr(house, who), task=draft(house))


def test_an_assistant_takes_the_own_draft_on_instead(house):
    with pytest.raises(NotAllowed):
        actions.hand_over(actor=house.ben, task=draft(house, "ben"))


def test_the_coordination_hands_its_draft_to_the_assistant(house):
    task = draft(house, "carla")
    with clock.at(TUESDAY_MORNING):
        actions.hand_over(actor=house.carla, task=task)
    assert (task.state, task.turn, task.assistant) == ("handed_over", "assistant", house.ben.membership)


def test_a_task_of_another_workspace_does_not_exist(house):
    task = draft(house)
    with pytest.raises(Task.DoesNotExist):
        actions.hand_over(actor=house.dora, task=task)


def test_it_happens_once_wholly_or_not_at_all(house, monkeypatch):
    every_promise(house, house.anna, actions.hand_over, draft(house), monkeypatch)
