"""The owner's pages: what hears of what, and what was sent."""

import pytest
from django_scopes import scope

from tests.story import handed_over
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.people import stepup
from vorzimmer.webhooks import queries
from vorzimmer.webhooks.models import Dispatch, Endpoint

PLACE = "/settings/webhooks/"


@pytest.fixture
def otto(house, visitor, monkeypatch):
    monkeypatch.setattr(stepup, "confirmed", lambda _request: True)
    with scope(workspace=house.workspace):
        yield visitor.sign_in(house.otto)


def test_a_webhook_is_added_and_its_secret_shown_once(house, otto):
    page = otto.post(
        PLACE + "new/", {"name": "Buchhaltung", "url": "https://books.example/in", "kinds": ["tasks.accepted"]}
    )
    assert b"whsec_" in page.content
    endpoint = Endpoint.objects.get()
    assert endpoint.member == house.otto.membership
    assert b"whsec_" not in otto.get(f"{PLACE}{endpoint.pk}/").content


def test_the_same_form_twice_adds_one_and_shows_no_second_secret(house, otto):
    form = {"name": "Buchhaltung", "url": "https://books.example/in", "_key": "once"}
    first, second = otto.post(PLACE + "new/", form), otto.post(PLACE + "new/", form)
    assert (first.status_code, second.status_code) == (200, 302)
    assert Endpoint.objects.count() == 1


def test_an_address_that_is_not_secure_is_refused_in_words(otto):
    page = otto.post(PLACE + "new/", {"name": "x", "url": "http://books.example/in"})
    assert page.status_code == 422


def test_the_log_shows_what_was_sent_and_what_came_back(house, receiver, otto):
    receiver.answers = [500]
    handed_over(house, "Reise")
    run_waiting_jobs()
    dispatch = Dispatch.objects.get()
    assert str(dispatch.pk).encode() in otto.get(f"{PLACE}{receiver.endpoint.pk}/").content
    page = otto.get(f"{PLACE}messages/{dispatch.pk}/").content
    assert b"500" in page
    assert b"tasks.handed_over" in page
    otto.post(f"{PLACE}{receiver.endpoint.pk}/switch/")
    assert Endpoint.objects.get().off == "by_hand"


def test_a_long_log_has_pages(house, receiver, otto, monkeypatch):
    monkeypatch.setattr(queries, "PAGE", 2)
    for number in range(3):
        handed_over(house, f"Reise {number}")
    first = queries.log_of(receiver.endpoint)
    assert len(first.rows) == 2
    assert len(queries.log_of(receiver.endpoint, before=first.before).rows) == 1


@pytest.mark.parametrize("who", ["carla", "ben", "anna"])
def test_others_do_not_see_them(house, visitor, receiver, who):
    visitor.sign_in(getattr(house, who))
    assert visitor.get(PLACE).status_code == 403
    assert visitor.get(f"{PLACE}{receiver.endpoint.pk}/").status_code == 404
