"""The client approves the result."""

import threading

import pytest
from django.db import connection
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.live import hub
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.models import Delivery, Task

from .at_work import MONDAY, fresh, result_of, second_contact, task_in_work


@pytest.fixture
def delivery(house):
    with scope(workspace=house.workspace):
        task = task_in_work(house)
        with clock.at(MONDAY):
            yield result_of(house, task)


def test_the_task_is_done_and_nobodys_turn(house, delivery, django_capture_on_commit_callbacks):
    with hub.listening() as heard, django_capture_on_commit_callbacks(execute=True):
        actions.approve_delivery(actor=house.anna, delivery=delivery)

    task, delivery = fresh(delivery.task), fresh(delivery)
    assert (task.state, task.turn, task.is_open, task.closed_at) == ("done", "", False, MONDAY)
    assert (delivery.decision, delivery.decided_by, delivery.decided_at) == (
        "approved",
        house.anna.membership,
        MONDAY,
    )
    assert Entry.objects.latest("id").kind == "tasks.delivery_approved"
    assert [n.to for n in Notification.objects.filter(kind="tasks.delivery_approved")] == [house.ben.membership]
    assert f"task-{task.pk}:deliveries" in {topic for message in heard for topic in message["topics"]}


def test_open_questions_need_no_answer_any_more(house, delivery):
    actions.ask_question(actor=house.anna, about=delivery.task, text="Ist das der frühe Zug?")
    actions.approve_delivery(actor=house.anna, delivery=fresh(delivery))
    assert fresh(delivery.task).turn == ""
    assert queries.open_questions_for(house.ben) == []


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto", "emil"])
def test_only_contacts_decide(house, delivery, who):
    with pytest.raises(NotAllowed):
        actions.approve_delivery(actor=getattr(house, who), delivery=delivery)


def test_a_contact_without_say_does_not_decide(house, delivery):
    emil = second_contact(house, decides=False)
    with pytest.raises(NotAllowed):
        actions.approve_delivery(actor=emil, delivery=fresh(delivery))


def test_a_result_of_another_workspace_does_not_exist(house, delivery):
    with pytest.raises(Task.DoesNotExist):
        actions.approve_delivery(actor=house.dora, delivery=delivery)


def test_whoever_comes_second_reads_what_was_decided(house, delivery):
    emil = second_contact(house)
    mine, his = fresh(delivery), fresh(delivery)
    actions.approve_delivery(actor=house.anna, delivery=mine)
    with pytest.raises(NotAllowed, match="Anna"):
        actions.request_changes(actor=emil, delivery=his, reasons="Zu teuer.")


def test_a_withdrawn_task_is_not_approved(house, delivery):
    actions.withdraw_task(actor=house.anna, task=fresh(delivery.task))
    with pytest.raises(NotAllowed):
        actions.approve_delivery(actor=house.anna, delivery=fresh(delivery))


def test_when_it_fails_half_way_nothing_has_happened(house, delivery, monkeypatch):
    monkeypatch.setattr(Task, "keep", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.approve_delivery(actor=house.anna, delivery=fresh(delivery))
    assert (fresh(delivery).decision, fresh(delivery.task).state) == ("open", "delivered")
    assert not Entry.objects.filter(kind="tasks.delivery_approved").exists()


def test_sent_twice_it_happens_once(house, delivery):
    anna = house.anna.through("web", "form-1")
    for _ in range(2):
        actions.approve_delivery(actor=anna, delivery=fresh(delivery))
    assert Entry.objects.filter(kind="tasks.delivery_approved").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_contacts_at_the_same_moment_exactly_one_decides(transactional_db, house):
    emil = second_contact(house)
    with scope(workspace=house.workspace):
        task = task_in_work(house)
        pk = result_of(house, task).pk
    start, outcomes = threading.Barrier(2), []

    def decide(actor, verb, **said):
        with scope(workspace=house.workspace):
            delivery = Delivery.objects.get(pk=pk)
            start.wait(5)
            try:
                verb(actor=actor, delivery=delivery, **said)
                outcomes.append(verb.__name__)
            except NotAllowed as refused:
                outcomes.append(str(refused))
        connection.close()

    both = [
        threading.Thread(target=decide, args=(house.anna, actions.approve_delivery)),
        threading.Thread(target=decide, args=(emil, actions.request_changes), kwargs={"reasons": "Zu teuer."}),
    ]
    for each in both:
        each.start()
    for each in both:
        each.join(10)
    with scope(workspace=house.workspace):
        state, kinds = Task.objects.get(pk=task.pk).state, set(Entry.objects.values_list("kind", flat=True))
    won = "approve_delivery" if state == "done" else "request_changes"
    assert won in outcomes
    assert [said for said in outcomes if "Anna" in said or "Emil" in said]
    assert len(kinds & {"tasks.delivery_approved", "tasks.changes_requested"}) == 1
