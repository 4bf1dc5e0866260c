"""How a complaint ended."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions

from .at_work import MONDAY, done, fresh


@pytest.fixture
def complaint(house):
    with scope(workspace=house.workspace), clock.at(MONDAY):
        yield actions.complain(actor=house.anna, task=done(house), text="Der Zug fährt nicht.").complaint


def settle(actor, complaint):
    return actions.settle_complaint(actor=actor, complaint=complaint, settlement=" Umgebucht. ").complaint


def test_the_client_is_content(house, complaint):
    settle(house.anna, complaint)
    complaint, task = fresh(complaint), fresh(complaint.task)
    assert (complaint.settlement, complaint.settled_by, complaint.settled_at) == (
        "Umgebucht.",
        house.anna.membership,
        MONDAY,
    )
    assert (task.state, task.turn) == ("done", "")
    told = Notification.objects.filter(kind="tasks.complaint_settled")
    assert {notice.to for notice in told} == {
        house.ben.membership,
        house.carla.membership,
        house.susanne.membership,
    }


@pytest.mark.parametrize("who", ["carla", "otto"])
def test_the_coordination_decides_when_the_days_have_passed(house, complaint, who):
    with pytest.raises(NotAllowed, match="still have time"):
        settle(getattr(house, who), complaint)
    with clock.at(complaint.settle_by):
        actions.escalate_complaint(actor=house.anna, complaint=fresh(complaint))
        settle(getattr(house, who), fresh(complaint))
    told = {notice.to for notice in Notification.objects.filter(kind="tasks.complaint_settled")}
    assert {house.anna.membership, house.ben.membership} <= told


def test_only_once_and_afterwards_there_can_be_another(house, complaint):
    settle(house.anna, complaint)
    with pytest.raises(NotAllowed):
        settle(house.carla, fresh(complaint))
    assert actions.complain(actor=house.anna, task=fresh(complaint.task), text="Wieder.").complaint.is_open


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_others_do_not(house, complaint, who):
    with pytest.raises(NotAllowed):
        settle(getattr(house, who), complaint)
