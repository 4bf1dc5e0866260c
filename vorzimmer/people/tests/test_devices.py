"""The devices on which one is signed in."""

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.utils import translation

from vorzimmer.foundation import clock
from vorzimmer.people import joining, sessions

from .conftest import sign_in_by_code

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1"
EDGE = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Chrome/141.0 Safari/537.36 Edg/141.0"


@pytest.fixture
def told(monkeypatch):
    keys = []
    monkeypatch.setattr(sessions, "ended", [keys.append])
    return keys


@pytest.fixture
def phone(visitor, ben):
    """Ben's telephone, signed in as well."""
    visitor.http.defaults["HTTP_USER_AGENT"] = SAFARI
    sign_in_by_code(visitor, ben.email)
    return visitor


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        (SAFARI, "Safari on iPhone"),
        (EDGE, "Edge on macOS"),
        ("curl/8", "Unknown device"),
    ],
)
def test_devices_are_called_as_people_call_them(agent, words):
    with translation.override("en"):
        assert sessions.device_words(agent) == words


def test_the_list_tells_this_device_from_the_others(at_the_door, phone):
    page = at_the_door.get("/account/sessions/").content.decode()
    assert page.index("dieses Gerät") < page.index("Safari auf iPhone")
    assert page.count("/end/") == 1


def test_ending_one_signs_it_out_and_tells_who_keeps_something_open(at_the_door, phone, told):
    key = phone.http.session.session_key
    row = UserSession.objects.get(session_key=key)
    assert at_the_door.post(f"/account/sessions/{row.pk}/end/").url == "/account/sessions/"
    assert told == [key]
    assert phone.get("/account/").status_code == 302
    assert at_the_door.get("/account/").status_code == 200


def test_all_others_are_ended_at_once(at_the_door, phone, told):
    assert at_the_door.post("/account/sessions/end-others/").status_code == 302
    assert len(told) == 1
    assert phone.get("/account/").status_code == 302
    assert at_the_door.get("/account/").status_code == 200


def test_nobody_ends_the_session_of_somebody_else(at_the_door, house, visitor, told):
    joining.verify(house.anna.person)
    sign_in_by_code(visitor, house.anna.person.email)
    row = UserSession.objects.get(user=house.anna.person)
    assert at_the_door.post(f"/account/sessions/{row.pk}/end/").status_code == 404
    assert not told


def test_signing_out_tells_as_well(at_the_door, told):
    key = at_the_door.http.session.session_key
    at_the_door.post("/sign-out/")
    assert told == [key]


def test_last_seen_is_noted_once_in_five_minutes(at_the_door):
    UserSession.objects.update(last_seen_at=clock.now().replace(year=2020))
    cache.clear()
    at_the_door.get("/account/preferences/")
    assert UserSession.objects.get().last_seen_at.year > 2020
    UserSession.objects.update(last_seen_at=clock.now().replace(year=2020))
    at_the_door.get("/account/preferences/")
    assert UserSession.objects.get().last_seen_at.year == 2020
