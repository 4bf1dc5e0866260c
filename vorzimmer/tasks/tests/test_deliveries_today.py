"""Results that wait for a person, wherever they are, and the card that Today shows of each."""

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import set_urlconf
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.notifications.links import make_link
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.models import Delivery
from vorzimmer.tasks.views.delivery_part import delivery_card

from .at_work import MONDAY, fresh, result_of, second_contact, task_in_work


@pytest.fixture
def delivery(house):
    with scope(workspace=house.workspace), clock.at(MONDAY):
        yield result_of(house, task_in_work(house))


@pytest.fixture
def _addresses():
    set_urlconf("vorzimmer.config.urls_workspace")
    yield
    set_urlconf(None)


def test_it_waits_for_contacts_who_decide(house, delivery):
    emil = second_contact(house, decides=False)
    assert queries.deliveries_to_approve(house.anna) == [delivery]
    for other in (emil, house.ben, house.bea, house.carla, house.susanne, house.otto):
        assert queries.deliveries_to_approve(other) == []
    with scope(workspace=house.elsewhere):
        assert queries.deliveries_to_approve(house.dirk) == []


def test_approved_in_place_it_folds_and_can_be_opened_again(house, visitor, delivery):
    visitor.sign_in(house.anna)
    card, target = f"/deliveries/{delivery.pk}/", f"article#delivery-{delivery.pk}"
    assert "is-mine" in visitor.get(card, part=target).content.decode()
    folded = visitor.post(f"{card}approve/", part=target).content.decode()
    assert f"{card}take-back/" in folded
    assert "is-mine" not in folded
    assert queries.deliveries_to_approve(house.anna) == [delivery]
    assert "is-mine" in visitor.post(f"{card}take-back/", part=target).content.decode()


def test_half_a_minute_later_it_is_gone(house, delivery):
    actions.approve_delivery(actor=house.anna, delivery=delivery)
    with clock.at(MONDAY.replace(second=31)):
        assert queries.deliveries_to_approve(house.anna) == []


def test_changes_can_be_wished_on_the_card(house, visitor, delivery):
    visitor.sign_in(house.anna)
    path, target = f"/deliveries/{delivery.pk}/changes/", f"article#delivery-{delivery.pk}"
    refused = visitor.post(path, {"reasons": "", "wanted": "Punkt"}, part=target)
    assert (refused.status_code, "Punkt</textarea>" in refused.content.decode()) == (422, True)
    assert visitor.post(path, {"reasons": "Zu spät."}, part=target).status_code == 200
    assert fresh(delivery).decision == "changes"


@pytest.mark.usefixtures("_addresses")
def test_as_many_queries_for_thirty_cards_as_for_one(house, delivery):
    counts = []
    for more in (0, 29):
        for number in range(more):
            task = task_in_work(house, title=f"Aufgabe {number}")
            if number % 2:
                result_of(house, task)
            else:
                actions.deliver_interim(actor=house.ben, task=task, text="So weit.", please_look=True)
        with CaptureQueriesContext(connection) as asked:
            cards = [delivery_card(house.anna, each) for each in queries.deliveries_to_approve(house.anna)]
            for card in cards:
                render_to_string("tasks/delivery_card.html", {"card": card})
        assert len(cards) == 1 + more
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 6


def test_approved_from_a_mail_with_one_click(house, visitor, delivery):
    path = make_link(house.anna.membership, "tasks.approve_delivery", delivery.pk).split("/a/")[1]
    page = visitor.get(f"/a/{path}")
    assert (page.status_code, fresh(delivery).decision) == (200, "open")
    assert "Reise Wien" in page.content.decode()
    assert visitor.post(f"/a/{path}").status_code == 200
    approved = Delivery.objects.get(pk=delivery.pk)
    assert (approved.decision, approved.decided_by) == ("approved", house.anna.membership)


def test_after_somebody_else_decided_the_link_says_so(house, visitor, delivery):
    path = make_link(house.anna.membership, "tasks.approve_delivery", delivery.pk).split("/a/")[1]
    actions.request_changes(actor=second_contact(house), delivery=fresh(delivery), reasons="Zu spät.")
    page = visitor.get(f"/a/{path}")
    assert "Emil" in page.content.decode()
