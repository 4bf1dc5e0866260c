"""An order is accepted by another date."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import DateProposal

from .promises import every_promise
from .scenes import FRIDAY_EVENING, everybody_but, hour, task_in

MONDAY = hour(24 * 6)


def test_the_client_decides_and_the_date_stays_until_then(house, monkeypatch):
    task = task_in(house, "handed_over")
    every_promise(house, house.ben, actions.accept_with_date, task, monkeypatch, due_at=MONDAY, reason="Messe")

    assert (task.state, task.turn, task.due_at) == ("accepted", "client", FRIDAY_EVENING)
    with scope(workspace=house.workspace):
        proposal = DateProposal.objects.get()
    assert (proposal.side, proposal.due_at, proposal.reason) == ("assistant", MONDAY, "Messe")


@pytest.mark.parametrize("who", everybody_but("ben", "bea"))
def test_only_assistants_accept(house, who):
    with clock.at(hour(1)), pytest.raises(NotAllowed):
        actions.accept_with_date(actor=getattr(house, who), task=task_in(house, "handed_over"), due_at=MONDAY)


def test_a_date_that_has_passed_is_none(house):
    with clock.at(hour(1)), pytest.raises(NotAllowed):
        actions.accept_with_date(actor=house.ben, task=task_in(house, "handed_over"), due_at=hour(0))
