"""The assistant shows how far it is."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions, queries

from .at_work import fresh, task_in_work


@pytest.fixture
def task(house):
    with scope(workspace=house.workspace):
        yield task_in_work(house)


def show(house, task, **said):
    return actions.deliver_interim(actor=house.ben, task=task, text="Zwei Züge kommen in Frage.", **said).delivery


def told():
    return set(Notification.objects.filter(kind="tasks.interim_delivered").values_list("to_id", flat=True))


def test_the_work_goes_on_and_nobody_is_asked_for_anything(house, task):
    delivery = show(house, task)
    task = fresh(task)
    assert (task.state, task.turn, delivery.interim) == ("in_progress", "assistant", True)
    assert told() == set()
    assert queries.deliveries_to_approve(house.anna) == []


def test_asked_for_a_look_the_client_is_told_and_finds_it_on_today(house, task):
    delivery = show(house, task, please_look=True)
    assert fresh(task).turn == "assistant"
    assert told() == {house.anna.id}
    assert queries.deliveries_to_approve(house.anna) == [delivery]
    assert queries.deliveries_to_approve(house.ben) == []


def test_a_newer_result_replaces_the_request_for_a_look(house, task):
    show(house, task, please_look=True)
    newer = actions.deliver(actor=house.ben, task=fresh(task), text="Fertig.").delivery
    assert queries.deliveries_to_approve(house.anna) == [newer]


def test_whoever_only_accepted_has_begun_with_it(house):
    with scope(workspace=house.workspace):
        task = actions.write_draft(actor=house.anna, engagement=house.engagement, title="Brief").task
        actions.hand_over(actor=house.anna, task=task)
        actions.accept_task(actor=house.ben, task=task)
        show(house, task)
        assert fresh(task).state == "in_progress"


@pytest.mark.parametrize("who", ["anna", "bea", "carla", "susanne", "otto", "emil"])
def test_only_the_assistant_who_has_it(house, task, who):
    with pytest.raises(NotAllowed):
        actions.deliver_interim(actor=getattr(house, who), task=task, text="So weit.")
