"""A hand-over is undone."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions

from .promises import every_promise
from .scenes import everybody_but, task_in


def test_it_is_a_draft_again(house, monkeypatch):
    task = task_in(house, "handed_over")
    every_promise(house, house.anna, actions.take_back, task, monkeypatch)

    assert (task.state, task.turn, task.turn_until, task.handed_over_at) == ("draft", "client", None, None)


@pytest.mark.parametrize("who", everybody_but("anna"))
def test_only_whoever_handed_it_over_takes_it_back(house, who):
    with pytest.raises(NotAllowed):
        actions.take_back(actor=getattr(house, who), task=task_in(house, "handed_over"))


def test_not_after_somebody_has_answered(house):
    with pytest.raises(NotAllowed):
        actions.take_back(actor=house.anna, task=task_in(house, "accepted"))


def test_not_after_somebody_has_asked(house):
    task = task_in(house, "handed_over")
    actions.ask_question(actor=house.ben, about=task, text="Zug oder Flug?")
    with pytest.raises(NotAllowed, match=r"asked|gefragt"):
        actions.take_back(actor=house.anna, task=task)
