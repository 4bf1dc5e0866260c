"""The client does not need it any more."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import DateProposal

from .promises import every_promise
from .scenes import everybody_but, hour, task_in


@pytest.mark.parametrize("state", ["handed_over", "accepted", "in_progress"])
def test_it_is_closed_and_the_assistant_is_told(house, monkeypatch, state):
    task = task_in(house, state)
    happened = every_promise(house, house.anna, actions.withdraw_task, task, monkeypatch, reason="Messe fällt aus")

    assert (task.state, task.turn, task.is_open, task.closed_reason) == (
        "withdrawn",
        "",
        False,
        "Messe fällt aus",
    )
    assert task.closed_at == hour(1)
    with scope(workspace=house.workspace):
        assert set(happened.told()) == {house.ben.id}


def test_no_reason_is_needed_and_an_open_date_is_settled(house):
    task = task_in(house, "accepted")
    with clock.at(hour(1)):
        actions.propose_date(actor=house.ben, task=task, due_at=hour(200))
        actions.withdraw_task(actor=house.anna, task=task)
    with scope(workspace=house.workspace):
        assert DateProposal.objects.get().state == "replaced"


@pytest.mark.parametrize("who", everybody_but("anna"))
def test_only_the_clients_side_withdraws(house, who):
    with pytest.raises(NotAllowed):
        actions.withdraw_task(actor=getattr(house, who), task=task_in(house, "accepted"))


def test_an_assistant_withdraws_what_they_wrote_themselves(house):
    from .scenes import draft

    task = draft(house, "ben")
    actions.take_on(actor=house.ben, task=task)
    actions.withdraw_task(actor=house.ben, task=task)
    assert task.state == "withdrawn"
