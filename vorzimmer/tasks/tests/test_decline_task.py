"""An order is declined."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions
from vorzimmer.tasks.entries import TaskDeclined

from .promises import every_promise
from .scenes import everybody_but, task_in


@pytest.mark.parametrize("state", ["handed_over", "accepted"])
def test_client_and_coordination_read_why(house, monkeypatch, state):
    task = task_in(house, state)
    happened = every_promise(house, house.ben, actions.decline_task, task, monkeypatch, reason=" Kein Visum ")

    assert (task.state, task.turn, task.is_open, task.closed_reason) == ("declined", "", False, "Kein Visum")
    with scope(workspace=house.workspace):
        assert isinstance(happened, TaskDeclined)
        assert set(happened.told()) == {house.anna.id, house.carla.id}


def test_it_needs_a_reason(house):
    with pytest.raises(NotAllowed):
        actions.decline_task(actor=house.ben, task=task_in(house, "handed_over"), reason=" ")


@pytest.mark.parametrize("who", everybody_but("ben"))
def test_only_whoever_has_it_declines(house, who):
    with pytest.raises(NotAllowed):
        actions.decline_task(actor=getattr(house, who), task=task_in(house, "handed_over"), reason="Nein")


def test_what_is_being_worked_on_is_passed_on_instead(house):
    with pytest.raises(NotAllowed):
        actions.decline_task(actor=house.ben, task=task_in(house, "in_progress"), reason="Nein")


def test_open_questions_are_settled_with_it(house):
    task = task_in(house, "handed_over")
    question = actions.ask_question(actor=house.ben, about=task, text="Zug?").question
    actions.decline_task(actor=house.ben, task=task, reason="Kein Platz")
    with scope(workspace=house.workspace):
        question.refresh_from_db()
    assert not question.is_open
