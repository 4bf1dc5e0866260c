"""Another program reads somebody's calendars by a secret address."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django_scopes import scope

from vorzimmer.calendars import actions, feeds
from vorzimmer.calendars.models import Feed
from vorzimmer.calendars.queries import busy_times
from vorzimmer.calendars.views import feed as door
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed

from .scenes import at, content, guests, made, own, shared

ALL = feeds.FEED_LAYERS


def feed_of(actor, layers=("appointments",), token="a-secret-of-many-letters"):
    actions.make_feed(actor=actor, membership=actor.membership, token=token, name="Telefon", layers=layers)
    return f"/feed/{token}.ics"


def read(path, **headers):
    return Client().get(path, headers=headers)


def text(path):
    return read(path).content.decode().replace("\r\n ", "")


def test_what_the_person_sees_and_nothing_else(house):
    calendar = shared(house)
    made(house.ben, calendar, title="Wochengespräch", rule="FREQ=WEEKLY")
    made(house.ben, calendar, title="Bens Arzt", private=True, place="Praxis Dr. Weiß")
    made(house.anna, own(house), title="Friseur")
    made(house.ben, own(house, "ben"), title="Mit Anna", guests=guests(house, "anna"))
    made(house.ben, own(house, "ben"), title="Ohne Anna")
    anna = text(feed_of(house.anna))
    for shown in (
        "SUMMARY:Wochengespräch",
        "RRULE:FREQ=WEEKLY",
        "SUMMARY:Friseur",
        "SUMMARY:Mit Anna",
        "BEGIN:VTIMEZONE",
    ):
        assert shown in anna, shown
    assert anna.count("BEGIN:VEVENT") == 4
    for hidden in ("Bens Arzt", "Praxis", "Ohne Anna"):
        assert hidden not in anna, hidden
    assert "SUMMARY:Bens Arzt" in text(feed_of(house.ben, token="bens"))
    carlas = text(feed_of(house.carla, token="carlas"))
    assert "BEGIN:VEVENT" not in carlas


def test_only_a_hash_is_kept(house):
    path = feed_of(house.anna)
    with scope(workspace=house.workspace):
        found = Feed.objects.get()
    assert found.token_hash == feeds.hash_of("a-secret-of-many-letters")
    assert feeds.address_of("a-secret-of-many-letters").endswith(path)
    assert found.last_read_at is None
    read(path)
    with scope(workspace=house.workspace):
        assert Feed.objects.get().last_read_at is not None


def test_unchanged_it_is_not_sent_again(house):
    calendar = shared(house)
    made(house.ben, calendar)
    path = feed_of(house.anna, ALL)
    with at(23):
        first = read(path)
        assert (first.status_code, first["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        assert read(path, if_none_match=first["ETag"]).status_code == 304
        made(house.ben, calendar, title="Neu")
        assert read(path, if_none_match=first["ETag"]).status_code == 200
        third = read(path)
        actions.follow_up(
            actor=house.anna, membership=house.anna.membership, on_day=date(2026, 11, 25), title="Anrufen"
        )
        assert read(path, if_none_match=third["ETag"]).status_code == 200
        assert "SUMMARY:Anrufen" in text(path)


def test_other_layers(house):
    with at(23):
        path = feed_of(house.anna, ("holidays",))
        assert "Weihnacht" in text(path) or "Christmas" in text(path)
        made(house.ben, shared(house))
        assert "Quartalsgespräch" not in text(path)


def test_too_often_and_wrong(house):
    cache.clear()
    path = feed_of(house.anna)
    assert {read("/feed/no-such-secret.ics").status_code for _ in range(door.WRONG)} == {404}
    assert read("/feed/no-such-secret.ics").status_code == 429
    assert {read(path).status_code for _ in range(door.MOST)} == {200}
    assert read(path)["Retry-After"] == "60"
    assert Client().post(path).status_code == 405
    cache.clear()


def test_everybody_for_themselves(house):
    with pytest.raises(NotAllowed, match="themselves"):
        actions.make_feed(actor=house.otto, membership=house.anna.membership, token="x")


def test_queries_do_not_grow_with_appointments(house, django_assert_max_num_queries):
    calendar = shared(house)
    path = feed_of(house.anna, ALL)
    for number in range(12):
        actions.make_appointment(actor=house.ben, calendar=calendar, content=content(title=f"Nr. {number}"))
    read(path)
    with django_assert_max_num_queries(12):
        assert text(path).count("SUMMARY:Nr.") == 12


def test_only_when_somebody_is_busy(house):
    calendar = shared(house)
    with at(23):
        made(house.ben, own(house, "ben"), title="Arzt", place="Praxis Dr. Weiß", guests=guests(house, "anna"))
        made(house.ben, calendar, title="Quartalsgespräch", rule="FREQ=WEEKLY;COUNT=3")
        actions.make_feed(
            actor=house.ben, membership=house.ben.membership, token="busy", layers=ALL, only_busy=True
        )  # fmt: skip
        said = text("/feed/busy.ics")
        with scope(workspace=house.workspace):
            times = busy_times([house.ben.membership], clock.now(), clock.now() + timedelta(days=60))[house.ben.id]
        assert times
        assert said.count("BEGIN:VEVENT") == len(times) == said.count("SUMMARY:Belegt")
        for first, last in times:
            assert f"DTSTART:{first:%Y%m%dT%H%M%SZ}\r\nDTEND:{last:%Y%m%dT%H%M%SZ}" in said
        for hidden in ("Arzt", "Praxis", "Anna", "anna", "Quartal", "RRULE", "ATTENDEE", "ORGANIZER"):
            assert hidden not in said, hidden
        first = read("/feed/busy.ics")
        assert read("/feed/busy.ics", if_none_match=first["ETag"]).status_code == 304
        made(house.ben, own(house, "ben"), title="Neu", hour=16)
        assert read("/feed/busy.ics", if_none_match=first["ETag"]).status_code == 200
