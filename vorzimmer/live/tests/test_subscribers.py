"""Whose stream it is, and who gets none."""

from importlib import import_module

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import RequestFactory
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.live import hub, subscribers, views
from vorzimmer.live.messages import digest
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership, User
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed


@pytest.fixture(autouse=True)
def keep_the_connection(db, monkeypatch):
    monkeypatch.setattr(subscribers, "close_old_connections", lambda: None)


@pytest.fixture
def anna():
    nord = Workspace.objects.create(slug="nord", name="Nord")
    Workspace.objects.create(slug="sued", name="Süd")
    with scope(workspace=nord), writes_allowed("test"):
        person = User.objects.create(email="anna@nord.example", name="Anna")
        return Actor(Membership.objects.create(user=person, role="client"))


def sign_in(actor):
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY] = str(actor.person.pk)
    store[HASH_SESSION_KEY] = actor.person.get_session_auth_hash()
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store.save()
    return store


def cookie(store):
    return f"theme=dark; {settings.SESSION_COOKIE_NAME}={store.session_key}"


def test_a_member_listens_to_her_own_workspace_only(anna):
    store = sign_in(anna)
    found = subscribers.find_subscriber(cookie(store), "nord")
    assert found == subscribers.Subscriber(anna.id, digest(store.session_key))
    for slug in ("sued", "", "does-not-exist"):
        assert subscribers.find_subscriber(cookie(store), slug) is None


@pytest.mark.parametrize("cookies", ["", "sessionid=", "sessionid=nonsense", "sessionid"])
def test_strangers_hear_nothing(anna, cookies):
    assert subscribers.find_subscriber(cookies, "nord") is None


def test_who_left_or_was_locked_or_changed_the_password_or_signed_out_hears_nothing(anna):
    store = sign_in(anna)
    with scope(workspace=anna.workspace), writes_allowed("test"):
        Membership.objects.filter(pk=anna.id).update(left_at=clock.now())
        assert subscribers.find_subscriber(cookie(store), "nord") is None
        Membership.objects.filter(pk=anna.id).update(left_at=None)
    User.objects.update(is_active=False)
    assert subscribers.find_subscriber(cookie(store), "nord") is None
    User.objects.update(is_active=True, password="another")
    assert subscribers.find_subscriber(cookie(store), "nord") is None
    User.objects.update(password=anna.person.password)
    assert subscribers.find_subscriber(cookie(store), "nord")
    store.delete()
    assert subscribers.find_subscriber(cookie(store), "nord") is None


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 204),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://testserver"}, 204),
        ({"Origin": "https://evil.example"}, 403),
        ({}, 403),
    ],
)
def test_typing_is_told_to_whom_the_topic_names_and_only_from_our_pages(anna, monkeypatch, headers, status):
    ben = Workspace.objects.create(slug="x", name="x").pk
    monkeypatch.setattr(hub, "typing_audience", [lambda actor, topic: {ben, actor.id} if topic == "talk-1" else ()])
    request = RequestFactory().post("/live/typing/", {"topic": "talk-1"}, headers=headers)
    request.actor = anna
    with hub.listening() as heard:
        assert views.typing(request).status_code == status
    if status == 204:
        assert heard == [{"to": [ben.hex], "kind": "typing", "content": {"who": str(anna.id), "topic": "talk-1"}}]
    else:
        assert heard == []
