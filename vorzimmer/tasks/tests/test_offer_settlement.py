"""What the two say to each other about a complaint before it is settled."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Task

from .at_work import MONDAY, done, fresh


@pytest.fixture
def complaint(house):
    with scope(workspace=house.workspace), clock.at(MONDAY):
        yield actions.complain(actor=house.anna, task=done(house), text="Der Zug fährt nicht.").complaint


def offer(house, complaint, text=" Ich buche um. "):
    return actions.offer_settlement(actor=house.ben, complaint=complaint, offer=text).complaint


def test_an_offer_gives_the_client_the_turn_until_the_same_evening(house, complaint):
    offer(house, complaint)
    complaint, task = fresh(complaint), fresh(complaint.task)
    assert (complaint.offer, complaint.offered_by, complaint.has_offer) == ("Ich buche um.", house.ben.membership, True)
    assert (task.turn, task.turn_until, task.is_open) == ("client", complaint.settle_by, True)
    told = Notification.objects.filter(kind="tasks.settlement_offered", needs_you=True)
    assert {notice.to for notice in told} == {house.anna.membership}


def test_what_was_offered_can_be_bettered_before_the_answer(house, complaint):
    offer(house, complaint)
    offer(house, fresh(complaint), "Ich buche um und zahle den Aufpreis.")
    assert fresh(complaint).offer == "Ich buche um und zahle den Aufpreis."


@pytest.mark.parametrize("who", ["anna", "carla", "susanne", "otto", "emil"])
def test_only_the_assistants_side_offers(house, complaint, who):
    with pytest.raises(NotAllowed):
        actions.offer_settlement(actor=getattr(house, who), complaint=complaint, offer="Nein.")


def test_words_are_needed(house, complaint):
    with pytest.raises(NotAllowed):
        offer(house, complaint, " ")


def test_when_it_fails_half_way_nothing_has_happened(house, complaint, monkeypatch):
    monkeypatch.setattr(Task, "keep", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        offer(house, complaint)
    assert not fresh(complaint).has_offer
