"""Names, colours, who sees what, and addresses for other programs."""

import pytest
from django_scopes import scope

from vorzimmer.calendars.feeds import hash_of
from vorzimmer.calendars.models import Calendar, Feed

from .scenes import at, own, shared


@pytest.fixture(autouse=True)
def here(house):
    with scope(workspace=house.workspace), at(23):
        yield


def test_who_sees_what_is_changed(house, visitor):
    calendar = own(house)
    anna = visitor.sign_in(house.anna)
    assert "Kalender und Freigaben" in anna.get("/calendar/settings/").content.decode()
    sent = {"name": "Anna", "colour": "plum", "shared_as": "details"}
    assert anna.post(f"/calendar/settings/calendars/{calendar.pk}/", sent).status_code == 302
    found = Calendar.objects.get(pk=calendar.pk)
    assert (found.name, found.colour, found.shared_as) == ("Anna", "plum", "details")
    assert anna.post(f"/calendar/settings/calendars/{calendar.pk}/", sent | {"colour": "x"}).status_code == 422
    assert visitor.sign_in(house.ben).post(f"/calendar/settings/calendars/{calendar.pk}/", sent).status_code == 403
    assert visitor.sign_in(house.emil).post(f"/calendar/settings/calendars/{calendar.pk}/", sent).status_code == 404


def test_an_engagement_has_nothing_to_share(house, visitor):
    calendar = shared(house)
    ben = visitor.sign_in(house.ben)
    assert 'name="shared_as"' not in ben.get("/calendar/settings/").content.decode()
    assert (
        ben.post(f"/calendar/settings/calendars/{calendar.pk}/", {"name": "Adler", "colour": "green"}).status_code
        == 302
    )


def test_an_address_is_shown_once_and_revoked(house, visitor):
    anna = visitor.sign_in(house.anna)
    shown = anna.post("/calendar/settings/feeds/", {"name": "Telefon"}).content.decode()
    address = shown.split('id="feed-address" value="')[1].split('"')[0]
    feed = Feed.objects.get()
    assert feed.token_hash == hash_of(address.rsplit("/", 1)[1].removesuffix(".ics"))
    assert address not in anna.get("/calendar/settings/").content.decode()
    assert visitor.sign_in(house.ben).post(f"/calendar/settings/feeds/{feed.pk}/revoke/").status_code == 404
    visitor.sign_in(house.anna).post(f"/calendar/settings/feeds/{feed.pk}/revoke/")
    assert Feed.objects.get().revoked_at is not None
