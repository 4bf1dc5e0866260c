"""Wiedervorlage: with one tap beside a thing, or by a form; due, later, done."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.calendars.models import FollowUp

from .scenes import at, made, shared


@pytest.fixture(autouse=True)
def here(house):
    with scope(workspace=house.workspace), at(23):
        yield


def test_one_tap_beside_an_appointment(house, visitor):
    one = made(house.ben, shared(house))
    ben = visitor.sign_in(house.ben)
    page = f"/calendar/appointments/{one.pk}/"
    assert 'value="appointment"' in ben.get(page).content.decode()
    sent = {"kind": "appointment", "thing": str(one.pk), "when": "7", "back": ben.inside + page}
    answer = ben.post("/calendar/follow-ups/new/", sent)
    assert answer.url == ben.inside + page
    found = FollowUp.objects.get()
    assert (found.title, found.on_day, found.thing) == ("Quartalsgespräch", date(2026, 11, 30), one.pk)
    assert visitor.sign_in(house.ben).get(f"/calendar/follow-ups/{found.pk}/").url == ben.inside + page


def test_what_is_not_there_for_somebody_cannot_come_back(house, visitor):
    one = made(house.ben, shared(house))
    emil = visitor.sign_in(house.emil)
    emil.post("/calendar/follow-ups/new/", {"kind": "appointment", "thing": str(one.pk), "when": "1"})
    assert not FollowUp.objects.exists()


def test_a_thought_with_a_day(house, visitor):
    ben = visitor.sign_in(house.ben)
    assert ben.post("/calendar/follow-ups/new/", {"when": "day", "title": ""}).status_code == 422
    sent = {"when": "day", "on_day": "2026-11-23", "title": "Druckerei", "note": "Angebot"}
    assert ben.post("/calendar/follow-ups/new/", sent).status_code == 302
    text = ben.get("/calendar/follow-ups/").content.decode()
    assert "Druckerei" in text
    assert "Fällig" in text
    assert "Druckerei" not in visitor.sign_in(house.anna).get("/calendar/follow-ups/").content.decode()


def test_done_undone_and_put_off(house, visitor):
    ben = visitor.sign_in(house.ben)
    ben.post("/calendar/follow-ups/new/", {"when": "1", "title": "Druckerei"})
    found = FollowUp.objects.get()
    address = f"/calendar/follow-ups/{found.pk}/"
    ben.post(f"{address}postpone/", {"days": "7"})
    assert FollowUp.objects.get().on_day == date(2026, 12, 1)
    ben.post(f"{address}done/", {"done": "yes"})
    assert FollowUp.objects.get().done_at is not None
    ben.post(f"{address}done/?done=no")
    assert FollowUp.objects.get().done_at is None
    assert visitor.sign_in(house.anna).post(f"{address}done/").status_code == 404
