"""One side would like another date."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import DateProposal

from .promises import every_promise
from .scenes import everybody_but, hour, task_in

MONDAY = hour(24 * 6)


def test_the_other_side_has_the_turn_and_is_told(house, monkeypatch):
    task = task_in(house, "accepted")
    happened = every_promise(house, house.ben, actions.propose_date, task, monkeypatch, due_at=MONDAY)

    assert (task.state, task.turn) == ("accepted", "client")
    with scope(workspace=house.workspace):
        assert set(happened.told()) == {house.anna.id}


def test_the_client_may_propose_as_well(house):
    task = task_in(house, "accepted")
    with clock.at(hour(1)):
        happened = actions.propose_date(actor=house.anna, task=task, due_at=MONDAY)
    assert task.turn == "assistant"
    with scope(workspace=house.workspace):
        assert set(happened.told()) == {house.ben.id}


def test_the_newer_one_replaces_the_older(house):
    task = task_in(house, "accepted")
    with clock.at(hour(1)):
        actions.propose_date(actor=house.ben, task=task, due_at=MONDAY)
        actions.propose_date(actor=house.anna, task=task, due_at=hour(200))
    with scope(workspace=house.workspace):
        assert list(DateProposal.objects.order_by("id").values_list("state", flat=True)) == [
            "replaced",
            "open",
        ]
    assert task.turn == "assistant"


def test_the_answer_to_an_order_stands_still_while_the_client_decides(house):
    task = task_in(house, "handed_over")
    with clock.at(hour(1)):
        proposal = actions.propose_date(actor=house.ben, task=task, due_at=MONDAY).proposal
    assert task.turn == "client"
    with clock.at(hour(25)):
        actions.agree_date(actor=house.anna, proposal=proposal)
    with scope(workspace=house.workspace):
        task.refresh_from_db()
    assert (task.turn, task.due_at) == ("assistant", MONDAY)
    assert task.turn_until == hour(31)


@pytest.mark.parametrize("who", everybody_but("anna", "ben"))
def test_nobody_else_proposes(house, who):
    with clock.at(hour(1)), pytest.raises(NotAllowed):
        actions.propose_date(actor=getattr(house, who), task=task_in(house, "accepted"), due_at=MONDAY)
