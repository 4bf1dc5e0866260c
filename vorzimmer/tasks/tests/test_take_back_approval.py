"""An approval was a slip of the finger."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Delivery

from .at_work import MONDAY, done, fresh, second_contact


@pytest.fixture
def delivery(house):
    with scope(workspace=house.workspace):
        yield Delivery.objects.get(task=done(house))


def test_within_ten_minutes_it_waits_for_a_decision_again(house, delivery):
    with clock.at(MONDAY + timedelta(minutes=10)):
        actions.take_back_approval(actor=house.anna, delivery=delivery)
    delivery, task = fresh(delivery), fresh(delivery.task)
    assert (delivery.decision, delivery.decided_by) == ("open", None)
    assert (task.state, task.turn, task.closed_at) == ("delivered", "client", None)
    assert [n.to for n in Notification.objects.filter(kind="tasks.approval_taken_back")] == [house.ben.membership]


def test_not_later(house, delivery):
    with clock.at(MONDAY + timedelta(minutes=11)), pytest.raises(NotAllowed):
        actions.take_back_approval(actor=house.anna, delivery=delivery)


def test_not_when_the_task_goes_on_already(house, delivery):
    with clock.at(MONDAY + timedelta(minutes=1)):
        actions.reopen_task(actor=house.anna, task=delivery.task, reason="Noch eine Nacht.")
        with pytest.raises(NotAllowed):
            actions.take_back_approval(actor=house.anna, delivery=fresh(delivery))


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto"])
def test_only_by_whoever_approved(house, delivery, who):
    second_contact(house)
    for other in (getattr(house, who), house.emil):
        with clock.at(MONDAY), pytest.raises(NotAllowed):
            actions.take_back_approval(actor=other, delivery=fresh(delivery))
