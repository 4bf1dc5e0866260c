"""Whoever proposed another date wants it no longer."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions
from vorzimmer.tasks.choices import what_next

from .promises import every_promise
from .scenes import FRIDAY_EVENING, everybody_but, hour, inside_pages, task_in

MONDAY = hour(24 * 6)


@pytest.fixture
def proposal(house):
    task = task_in(house, "accepted")
    with clock.at(hour(0)):
        return actions.propose_date(actor=house.ben, task=task, due_at=MONDAY, due_zone="Europe/Vienna").proposal


def test_the_date_stays_and_the_other_side_need_not_decide(house, proposal, monkeypatch):
    happened = every_promise(house, house.ben, actions.take_back_date, proposal, monkeypatch)

    task = proposal.task
    assert (task.due_at, task.turn, task.turn_until) == (FRIDAY_EVENING, "assistant", FRIDAY_EVENING)
    assert (proposal.state, proposal.decided_by) == ("taken_back", house.ben.membership)
    with scope(workspace=house.workspace):
        assert list(happened.told()) == [house.anna.id]


@pytest.mark.parametrize("who", everybody_but("ben"))
def test_only_whoever_proposed_it_takes_it_back(house, proposal, who):
    with pytest.raises(NotAllowed):
        actions.take_back_date(actor=getattr(house, who), proposal=proposal)


def test_the_client_takes_back_their_own_and_the_assistant_does_not(house):
    task = task_in(house, "accepted")
    with clock.at(hour(1)):
        mine = actions.propose_date(actor=house.anna, task=task, due_at=MONDAY).proposal
        with pytest.raises(NotAllowed, match="Only the side"):
            actions.take_back_date(actor=house.ben, proposal=mine)
        actions.take_back_date(actor=house.anna, proposal=mine)
    assert mine.state == "taken_back"


def test_what_is_decided_is_not_taken_back(house, proposal):
    actions.agree_date(actor=house.anna, proposal=proposal)
    with pytest.raises(NotAllowed, match="decided already"):
        actions.take_back_date(actor=house.ben, proposal=proposal)


def test_it_is_offered_to_that_side_only_while_it_is_open(house, proposal):
    def offered(actor):
        return "take_back_date" in [choice.verb for choice in what_next(actor, proposal.task)]

    with inside_pages(), scope(workspace=house.workspace):
        assert offered(house.ben)
        assert not offered(house.anna)
        actions.take_back_date(actor=house.ben, proposal=proposal)
        assert not offered(house.ben)


def test_the_page_takes_it_back(house, proposal, visitor):
    address = f"/dates/{proposal.pk}/take-back-date/"
    assert visitor.sign_in(house.anna).post(address, {}).status_code == 403
    assert visitor.sign_in(house.dora).post(address, {}).status_code == 404
    assert visitor.sign_in(house.ben).post(address, {}).status_code == 302
    with scope(workspace=house.workspace):
        proposal.refresh_from_db()
    assert proposal.state == "taken_back"
