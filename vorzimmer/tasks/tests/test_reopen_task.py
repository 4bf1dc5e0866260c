"""A closed task goes on."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions

from .promises import every_promise
from .scenes import everybody_but, hour, task_in


@pytest.mark.parametrize("state", ["declined", "withdrawn"])
def test_it_is_an_order_again_with_a_fresh_promise(house, monkeypatch, state):
    task = task_in(house, state)
    happened = every_promise(house, house.anna, actions.reopen_task, task, monkeypatch, reason="Doch noch nötig")

    assert (task.state, task.turn, task.is_open, task.closed_at) == ("handed_over", "assistant", True, None)
    assert (task.turn_since, task.turn_until, task.closed_reason) == (hour(1), hour(8), "")
    with scope(workspace=house.workspace):
        assert set(happened.told()) == {house.ben.id}


def test_it_says_why(house):
    with pytest.raises(NotAllowed):
        actions.reopen_task(actor=house.anna, task=task_in(house, "withdrawn"), reason="")


@pytest.mark.parametrize("who", everybody_but("anna"))
def test_only_the_clients_side_reopens(house, who):
    with pytest.raises(NotAllowed):
        actions.reopen_task(actor=getattr(house, who), task=task_in(house, "withdrawn"), reason="Doch")


def test_what_is_open_is_not_opened(house):
    with pytest.raises(NotAllowed):
        actions.reopen_task(actor=house.anna, task=task_in(house, "accepted"), reason="Doch")
