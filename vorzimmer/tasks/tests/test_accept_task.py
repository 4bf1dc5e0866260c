"""An order is accepted."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions
from vorzimmer.tasks.entries import TaskAccepted

from .promises import every_promise
from .scenes import FRIDAY_EVENING, everybody_but, task_in, what


def test_the_work_is_due_on_friday_and_the_client_reads_how_it_was_understood(house, monkeypatch):
    task = task_in(house, "handed_over")
    every_promise(house, house.ben, actions.accept_task, task, monkeypatch, play_back="Ich buche Zug und Hotel.")

    assert (what(task).state, what(task).turn, what(task).until) == ("accepted", "assistant", FRIDAY_EVENING)
    assert task.play_back == "Ich buche Zug und Hotel."
    with scope(workspace=house.workspace):
        assert set(TaskAccepted(task=task).told()) == {house.anna.id}


def test_the_backup_who_accepts_has_it(house):
    task = task_in(house, "handed_over")
    actions.accept_task(actor=house.bea, task=task)
    assert task.assistant == house.bea.membership


@pytest.mark.parametrize("who", everybody_but("ben", "bea"))
def test_only_assistants_accept(house, who):
    with pytest.raises(NotAllowed):
        actions.accept_task(actor=getattr(house, who), task=task_in(house, "handed_over"))


def test_what_is_accepted_already_is_not_accepted_again(house):
    with pytest.raises(NotAllowed):
        actions.accept_task(actor=house.ben, task=task_in(house, "accepted"))
