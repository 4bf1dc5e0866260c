"""The client looks at an interim result."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions, queries

from .at_work import fresh, result_of, second_contact, task_in_work


@pytest.fixture
def interim(house):
    with scope(workspace=house.workspace):
        task = task_in_work(house)
        yield actions.deliver_interim(actor=house.ben, task=task, text="So weit.", please_look=True).delivery


def test_the_assistant_reads_the_remark_and_goes_on(house, interim):
    actions.review_interim(actor=house.anna, delivery=interim, remark=" Bitte der frühe Zug. ")
    seen, task = fresh(interim), fresh(interim.task)
    assert (seen.decided_by, seen.reasons) == (house.anna.membership, "Bitte der frühe Zug.")
    assert (task.state, task.turn) == ("in_progress", "assistant")
    assert [n.to for n in Notification.objects.filter(kind="tasks.interim_reviewed")] == [house.ben.membership]
    assert queries.deliveries_to_approve(house.anna) == []


def test_a_contact_without_say_may_look_as_well_but_only_one_of_them(house, interim):
    emil = second_contact(house, decides=False)
    actions.review_interim(actor=emil, delivery=fresh(interim))
    with pytest.raises(NotAllowed, match="Emil"):
        actions.review_interim(actor=house.anna, delivery=fresh(interim))


def test_a_result_is_not_looked_at_but_decided_about(house, interim):
    with pytest.raises(NotAllowed):
        actions.approve_delivery(actor=house.anna, delivery=interim)
    result = result_of(house, fresh(interim.task))
    for delivery in (result, fresh(interim)):
        with pytest.raises(NotAllowed):
            actions.review_interim(actor=house.anna, delivery=delivery)


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto", "emil"])
def test_others_do_not(house, interim, who):
    with pytest.raises(NotAllowed):
        actions.review_interim(actor=getattr(house, who), delivery=interim)
