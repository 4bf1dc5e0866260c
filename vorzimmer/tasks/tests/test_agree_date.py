"""The other side agrees to a proposed date."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions

from .promises import every_promise
from .scenes import everybody_but, hour, task_in

MONDAY = hour(24 * 6)


@pytest.fixture
def proposal(house):
    task = task_in(house, "accepted")
    with clock.at(hour(0)):
        return actions.propose_date(actor=house.ben, task=task, due_at=MONDAY, due_zone="Europe/Vienna").proposal


def test_the_work_is_due_then_and_the_assistant_goes_on(house, proposal, monkeypatch):
    happened = every_promise(house, house.anna, actions.agree_date, proposal, monkeypatch)

    task = proposal.task
    assert (task.due_at, task.turn, task.turn_until) == (MONDAY, "assistant", MONDAY)
    assert (proposal.state, proposal.decided_by) == ("agreed", house.anna.membership)
    with scope(workspace=house.workspace):
        assert list(happened.told()) == [house.ben.id]


@pytest.mark.parametrize("who", everybody_but("anna"))
def test_only_the_other_side_decides(house, proposal, who):
    with pytest.raises(NotAllowed):
        actions.agree_date(actor=getattr(house, who), proposal=proposal)


def test_what_is_decided_is_not_decided_again(house, proposal):
    actions.agree_date(actor=house.anna, proposal=proposal)
    with pytest.raises(NotAllowed):
        actions.agree_date(actor=house.anna, proposal=proposal)
