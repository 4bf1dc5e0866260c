"""Light or dark and the language with one click."""

import pytest

from vorzimmer.people.models import User

PAGE = "http://testserver/w/nord/tasks/"


@pytest.mark.parametrize(
    ("name", "value"), [("theme", "dark"), ("theme", "auto"), ("language", "en"), ("language", "de")]
)
def test_one_thing_is_switched_and_the_page_stays(house, visitor, name, value):
    before = User.objects.values("timezone", "language", "theme", "quiet_from").get(pk=house.anna.person.pk)
    visitor.sign_in(house.anna)
    answer = visitor.http.post(f"/account/switch/{name}/{value}/", headers={"Referer": PAGE})
    assert (answer.status_code, answer.headers["Location"]) == (302, PAGE)
    after = User.objects.values("timezone", "language", "theme", "quiet_from").get(pk=house.anna.person.pk)
    assert after == {**before, name: value}


@pytest.mark.parametrize("path", ["theme/pink", "language/de-formal", "timezone/UTC", "is_active/no"])
def test_nothing_else_is_switched(house, visitor, path):
    visitor.sign_in(house.anna)
    assert visitor.http.post(f"/account/switch/{path}/").status_code == 404


def test_it_leads_nowhere_else_and_needs_a_person_and_a_post(house, visitor):
    visitor.sign_in(house.anna)
    away = visitor.http.post("/account/switch/theme/dark/", headers={"Referer": "https://elsewhere.example/"})
    assert away.headers["Location"] == "/account/preferences/"
    assert visitor.http.get("/account/switch/theme/dark/").status_code == 405
    visitor.http.logout()
    assert "/sign-in/" in visitor.http.post("/account/switch/theme/dark/").headers["Location"]
