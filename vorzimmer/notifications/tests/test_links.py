"""A button in a mail: opening it changes nothing, pressing it does it once."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.test import Client

from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.limits import MOST
from vorzimmer.notifications.links import PURPOSES, find_link, make_link
from vorzimmer.notifications.models import Link
from vorzimmer.people.actor import Door
from vorzimmer.tenancy.writes import writes_allowed


@pytest.fixture
def path(house, bells):
    return make_link(house.anna.membership, "test.say", bells.thing, "9:30").removeprefix(settings.BASE_URL)


def shown(response, status=200):
    assert response.status_code == status
    return response.content.decode()


def test_opening_changes_nothing_and_pressing_does_it_once(house, bells, path, visitor):
    page = shown(visitor.get(path))
    assert "Say 9:30" in page
    assert "<strong>Anna Adler</strong>" in page
    assert visitor.http.head(path).status_code == 200
    assert not bells.performed
    assert not Entry.objects.exists()

    page = shown(visitor.post(path, {"text": "because"}))
    assert "It is said." in page
    assert 'href="/w/nord/notifications/"' in page
    [(actor, target, choice, fields, _)] = bells.performed
    assert (actor.membership, actor.door) == (house.anna.membership, Door.MAIL)
    assert (target, choice) == (bells.thing, "9:30")
    assert fields == {"text": "because"}
    assert [(e.by, e.door) for e in Entry.objects.all()] == [(house.anna.membership, "mail")]

    for again in (visitor.post(path), visitor.get(path)):
        assert "works only once" in shown(again, 410)
    assert len(bells.performed) == 1


def test_the_form_is_protected_and_the_page_stays_out_of_search_engines_and_caches(path):
    browser = Client(enforce_csrf_checks=True)
    page = browser.get(path)
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert page["Referrer-Policy"] == "same-origin"
    assert "no-store" in page["Cache-Control"]
    assert browser.post(path).status_code == 403
    assert browser.post(path, {"csrfmiddlewaretoken": browser.cookies["csrftoken"].value}).status_code == 200


def test_it_runs_out_after_two_weeks(bells, path, visitor):
    with clock.at(clock.now() + timedelta(days=13, hours=23)):
        shown(visitor.get(path))
    with clock.at(clock.now() + timedelta(days=14, minutes=1)):
        assert "was valid until" in shown(visitor.post(path), 410)
    assert not bells.performed


def test_what_was_settled_meanwhile_is_said_kindly(bells, path, visitor):
    bells.settled = "Ben has answered already."
    assert "Ben has answered already." in shown(visitor.get(path), 410)
    assert "Ben has answered already." in shown(visitor.post(path), 410)
    assert not bells.performed


def test_a_refusal_shows_its_reason_and_leaves_the_link_usable(bells, path, visitor, monkeypatch):
    def refuse(*args):
        bells.ask(actor=args[0], whom=args[0].membership, what="half-way")
        raise PermissionDenied("Not before Monday.")

    with monkeypatch.context() as patch:
        patch.setattr(PURPOSES["test.say"], "perform", refuse)
        assert "Not before Monday." in shown(visitor.post(path), 403)
    assert not Entry.objects.exists()
    shown(visitor.post(path))


def test_an_invalid_form_is_shown_again(bells, path, visitor):
    assert "Please say something." in shown(visitor.post(path, {"text": ""}), 422)
    shown(visitor.post(path, {"text": "something"}))


def test_who_has_left_has_no_links(house, path, visitor):
    with writes_allowed("a test"):
        house.anna.membership.leave()
    assert "Anna" not in shown(visitor.get(path), 404)
    shown(visitor.post(path), 404)


@pytest.mark.parametrize("changed", ["{}x", "x{}", "{:.30}", "a", "."])
def test_a_changed_token_is_none(path, visitor, changed, django_assert_num_queries):
    token = changed.format(path.split("/")[2])
    with django_assert_num_queries(0):
        assert find_link(token) is None
    shown(visitor.get(f"/a/{token}/"), 404)


def test_the_table_does_not_know_the_token(path):
    token = path.split("/")[2]
    row = Link.objects.values().get()
    assert token.split(".")[0] not in str(row)


def test_a_link_acts_in_its_own_workspace_whoever_is_signed_in(house, bells, path, visitor):
    visitor.sign_in(house.dora).inside = ""
    shown(visitor.post(path))
    assert bells.performed[0][0].workspace == house.workspace


def test_too_many_at_once_are_stopped(bells, path, visitor):
    for _ in range(MOST):
        visitor.http.get("/a/nothing/")
    assert visitor.http.get(path).status_code == 429
    assert visitor.http.post(path).status_code == 429
    assert not bells.performed


def test_a_link_for_nothing_cannot_be_made(house, bells):
    with pytest.raises(KeyError):
        make_link(house.anna.membership, "test.unknown")
