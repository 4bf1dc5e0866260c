"""An offer that does not settle the complaint."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Task

from .at_work import MONDAY, done, fresh


@pytest.fixture
def complaint(house):
    with scope(workspace=house.workspace), clock.at(MONDAY):
        yield actions.complain(actor=house.anna, task=done(house), text="Der Zug fährt nicht.").complaint


def offer(house, complaint, text="Ich buche um."):
    return actions.offer_settlement(actor=house.ben, complaint=complaint, offer=text).complaint


def test_the_client_is_not_content_and_the_assistant_offers_something_else(house, complaint):
    offer(house, complaint)
    refused = actions.refuse_settlement(actor=house.anna, complaint=fresh(complaint), reason="Das Hotel auch.")
    task = fresh(complaint.task)
    assert (refused.reason, task.turn, task.turn_until) == ("Das Hotel auch.", "assistant", complaint.settle_by)
    assert not fresh(complaint).has_offer
    offer(house, fresh(complaint), "Zug und Hotel.")
    assert fresh(task).turn == "client"


def test_there_is_nothing_to_refuse_without_an_offer(house, complaint):
    with pytest.raises(NotAllowed, match="Nothing is offered"):
        actions.refuse_settlement(actor=house.anna, complaint=complaint, reason="Nein.")


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto", "emil"])
def test_only_the_clients_side_refuses(house, complaint, who):
    offer(house, complaint)
    with pytest.raises(NotAllowed):
        actions.refuse_settlement(actor=getattr(house, who), complaint=fresh(complaint), reason="Nein.")


def test_words_are_needed_and_the_offer_stays(house, complaint):
    offer(house, complaint)
    with pytest.raises(NotAllowed):
        actions.refuse_settlement(actor=house.anna, complaint=fresh(complaint), reason=" ")
    assert fresh(complaint).has_offer


def test_when_it_fails_half_way_nothing_has_happened(house, complaint, monkeypatch):
    offer(house, complaint)
    monkeypatch.setattr(Task, "keep", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.refuse_settlement(actor=house.anna, complaint=fresh(complaint), reason="Nein.")
    assert fresh(complaint).has_offer
