"""The pages: connecting, choosing, deciding, devices."""

import pytest
from django_scopes import scope

from tests.story import in_step
from vorzimmer.caldav import connecting
from vorzimmer.caldav.models import Connection, Device, Linked
from vorzimmer.caldav.tests.outside import PASSWORD, USER
from vorzimmer.people import stepup

PLACE = "/settings/calendars/"


@pytest.fixture
def anna(house, visitor, monkeypatch):
    monkeypatch.setattr(stepup, "confirmed", lambda _request: True)
    with scope(workspace=house.workspace):
        yield visitor.sign_in(house.anna)


def test_connecting_a_real_server_and_choosing_a_calendar(house, anna, radicale, private):
    radicale.make_calendar("seiten", "Seiten")
    wrong = anna.post(PLACE + "connect/", {"address": radicale.url, "user_name": USER, "password": "falsch"})
    assert wrong.status_code == 422
    assert b"falsch" not in wrong.content
    there = anna.post(PLACE + "connect/", {"address": radicale.url, "user_name": USER, "password": PASSWORD})
    account = Connection.objects.get()
    assert there.url.endswith(f"{PLACE}{account.pk}/")
    page = anna.get(f"{PLACE}{account.pk}/")
    assert b"Seiten" in page.content
    url = next(each["url"] for each in account.found if each["name"] == "Seiten")
    anna.post(f"{PLACE}{account.pk}/link/", {"url": url, "way": "read", "into": ""})
    assert Linked.objects.get().way == "read"
    assert anna.post(f"{PLACE}{account.pk}/now/", part="account").status_code == 200
    anna.post(f"{PLACE}linked/{Linked.objects.get().pk}/end/")
    anna.post(f"{PLACE}{account.pk}/again/")
    anna.post(f"{PLACE}{account.pk}/disconnect/")
    assert Connection.objects.get().is_wiped


def test_an_address_in_the_own_network_is_refused_in_words(anna):
    page = anna.post(PLACE + "connect/", {"address": "https://127.0.0.1/", "user_name": "a", "password": "b"})
    assert page.status_code == 422
    assert "privates Netz" in page.content.decode()


def test_a_device_is_set_up_once(house, anna):
    page = anna.post(PLACE + "devices/new/", {"name": "iPhone", "_key": "once"})
    assert house.anna.person.email in page.content.decode()
    assert anna.post(PLACE + "devices/new/", {"name": "iPhone", "_key": "once"}).status_code == 302
    device = Device.objects.get()
    assert "iPhone" in anna.get(PLACE).content.decode()
    anna.post(f"{PLACE}devices/{device.pk}/revoke/")
    assert Device.objects.get().revoked_at is not None


def test_the_overview_costs_the_same_for_one_and_for_many(house, anna, django_assert_max_num_queries):
    for _each in range(3):
        in_step(house)
    with django_assert_max_num_queries(12):
        assert anna.get(PLACE).status_code == 200


def test_deciding_about_two_versions(house, anna, step):
    from vorzimmer.caldav.models import Conflict
    from vorzimmer.caldav.tests.test_pass import test_changed_on_both_sides_nothing_is_written_over as differ

    differ(step)
    conflict = Conflict.objects.get()
    text = anna.get(f"{PLACE}conflicts/{conflict.pk}/").content.decode()
    assert ("Hier anders" in text, "Dort anders" in text) == (True, True)
    assert anna.post(f"{PLACE}conflicts/{conflict.pk}/", {"kept": "?"}).status_code == 422
    anna.post(f"{PLACE}conflicts/{conflict.pk}/", {"kept": "there"})
    assert Conflict.objects.get().kept == "there"
    assert "Dort anders" in anna.get(f"{PLACE}conflicts/{conflict.pk}/").content.decode()
    assert anna.get(f"{PLACE}conflicts/").status_code == 200
    assert anna.get(f"{PLACE}{step.connection.pk}/").status_code == 200


@pytest.mark.parametrize("who", ["ben", "otto"])
def test_nobody_else_sees_an_account(house, visitor, who):
    with scope(workspace=house.workspace):
        pk = in_step(house)["calendar_account"]
    visitor.sign_in(getattr(house, who))
    assert visitor.get(f"{PLACE}{pk}/").status_code == 404
    assert visitor.post(f"{PLACE}{pk}/disconnect/").status_code == 404


def test_the_name_of_a_server_is_the_usual_name(db):
    assert connecting.name_for("caldav.fastmail.com") == "fastmail.com"
