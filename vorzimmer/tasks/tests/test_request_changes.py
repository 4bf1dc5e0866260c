"""The client would like it otherwise."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions, queries

from .at_work import MONDAY, fresh, result_of, task_in_work


@pytest.fixture
def delivery(house):
    with scope(workspace=house.workspace):
        task = task_in_work(house)
        with clock.at(MONDAY):
            yield result_of(house, task)


def test_it_goes_back_to_the_assistant_with_reasons(house, delivery):
    wanted = ["früher Zug", " ", "Fensterplatz "]
    happened = actions.request_changes(actor=house.anna, delivery=delivery, reasons=" Zu spät. ", wanted=wanted)

    delivery, task = fresh(delivery), fresh(delivery.task)
    assert (task.state, task.turn, task.turn_until) == ("in_progress", "assistant", task.due_at)
    assert (delivery.decision, delivery.reasons, delivery.wanted) == (
        "changes",
        "Zu spät.",
        ["früher Zug", "Fensterplatz"],
    )
    assert happened.round == 1
    told = Notification.objects.filter(kind="tasks.changes_requested")
    assert [(notice.to, notice.needs_you) for notice in told] == [(house.ben.membership, True)]
    assert Entry.objects.latest("id").facts["words"]["reasons"] == "Zu spät."


def test_the_rounds_are_counted(house, delivery):
    actions.request_changes(actor=house.anna, delivery=delivery, reasons="Zu spät.")
    again = result_of(house, fresh(delivery.task))
    assert actions.request_changes(actor=house.anna, delivery=again, reasons="Immer noch.").round == 2
    assert queries.deliveries_of(house.anna, fresh(delivery.task)).rounds == 2


def test_reasons_are_needed(house, delivery):
    with pytest.raises(NotAllowed):
        actions.request_changes(actor=house.anna, delivery=delivery, reasons="  ", wanted=["Punkt"])
    assert fresh(delivery).decision == "open"


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto", "emil"])
def test_only_contacts_decide(house, delivery, who):
    with pytest.raises(NotAllowed):
        actions.request_changes(actor=getattr(house, who), delivery=delivery, reasons="Nein.")


def test_sent_twice_it_happens_once(house, delivery):
    anna = house.anna.through("web", "form-1")
    for _ in range(2):
        actions.request_changes(actor=anna, delivery=fresh(delivery), reasons="Zu spät.")
    assert Entry.objects.filter(kind="tasks.changes_requested").count() == 1
