"""The client against a real server: finding calendars, what has changed, bringing and taking away."""

import uuid

import pytest

from vorzimmer.caldav.client import discovery
from vorzimmer.caldav.client import line as lines
from vorzimmer.caldav.client.addresses import may_follow, place_of
from vorzimmer.caldav.client.collection import Collection
from vorzimmer.caldav.client.faults import Kind, Trouble
from vorzimmer.caldav.client.line import Credentials, Line
from vorzimmer.caldav.client.xml import root_of
from vorzimmer.caldav.tests.outside import event


@pytest.fixture
def calendar(radicale, line):
    path = radicale.make_calendar(uuid.uuid4().hex, "Privat & Familie")
    return Collection(line, radicale.url.rstrip("/") + path)


def kind_of(call):
    with pytest.raises(Trouble) as caught:
        call()
    return caught.value.kind


@pytest.mark.parametrize("typed", ["", "anna/"])
def test_calendars_are_found_from_the_address_alone(radicale, line, calendar, typed):
    home = discovery.home_of(line, radicale.url + typed)
    assert home == radicale.url + "anna/"
    found = {each.url: each for each in discovery.calendars(line, home)}
    assert found[calendar.url].name == "Privat & Familie"
    assert found[calendar.url].writable


def test_a_wrong_password_is_said_as_one(radicale, private):
    with Line(Credentials("anna", "falsch")) as line:
        assert kind_of(lambda: discovery.home_of(line, radicale.url)) == Kind.SIGN_IN


def test_what_changed_is_told_once(calendar):
    first = calendar.state()
    etag = calendar.put("a.ics", event("a"))
    changes = calendar.changes(first.token)
    (path,) = changes.changed
    assert changes.changed[path] == etag
    assert calendar.listing() == {path: etag}
    assert "SUMMARY:Zahnarzt" in next(calendar.fetch([path])).text
    calendar.delete(path, etag)
    assert calendar.changes(changes.token).gone == {path}
    assert not list(calendar.fetch([path]))
    assert calendar.get(path) is None


def test_nothing_is_written_over(calendar):
    etag = calendar.put("a.ics", event("a"))
    assert kind_of(lambda: calendar.put("a.ics", event("a"))) == Kind.CHANGED
    calendar.put("a.ics", event("a", "Anders"), etag)
    assert kind_of(lambda: calendar.put("a.ics", event("a", "Alt"), etag)) == Kind.CHANGED
    assert kind_of(lambda: calendar.delete("a.ics", etag)) == Kind.CHANGED
    assert kind_of(lambda: calendar.put("b.ics", event("a"))) == Kind.EXISTS


def test_a_token_that_the_server_has_forgotten(calendar):
    assert kind_of(lambda: calendar.changes("http://radicale.org/ns/sync/" + "0" * 64)) == Kind.FORGOTTEN


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(500, Kind.BROKEN), (503, Kind.BUSY), (404, Kind.MISSING), ("half", Kind.BROKEN), ("gone", Kind.UNREACHABLE),
     (b"<!DOCTYPE x [<!ENTITY a 'b'>]><multistatus xmlns='DAV:'>&a;</multistatus>", Kind.BROKEN),
     (b"<multistatus xmlns='DAV:'><response>", Kind.BROKEN), (b"<html/>", Kind.BROKEN),
     (("Location", "http://elsewhere.example/"), Kind.ADDRESS), ("late", Kind.UNREACHABLE)],
)  # fmt: skip
def test_each_fault_has_a_name(calendar, faults, monkeypatch, fault, kind):
    monkeypatch.setattr(lines, "DONE_WITHIN", 0.4)
    faults.plan = [("PROPFIND", fault), ("PROPFIND", fault)]
    through = Collection(calendar.line, calendar.url.replace(calendar.url.split("/")[2], faults.url.split("/")[2]))
    calendar.line.home = place_of(faults.url)
    assert kind_of(through.listing) == kind


def test_an_answer_that_got_lost_is_unsure(calendar, faults):
    faults.plan = [("PUT", "lost")]
    calendar.line.home = place_of(faults.url)
    through = Collection(calendar.line, calendar.url.replace(calendar.url.split("/")[2], faults.url.split("/")[2]))
    with pytest.raises(Trouble) as caught:
        through.put("a.ics", event("a"))
    assert caught.value.unsure
    assert [each for each in faults.asked if each[0] == "PUT"] == [("PUT", faults.asked[0][1])]
    assert kind_of(lambda: through.put("a.ics", event("a"))) == Kind.CHANGED


def test_too_much_is_not_read(calendar, monkeypatch):
    monkeypatch.setattr(lines, "MOST_READ", 100)
    assert kind_of(calendar.listing) == Kind.LARGE


@pytest.mark.parametrize(
    "url", ["http://dav.example/", "https://a:b@dav.example/", "ftp://x/", "https://", "https://[::1"]
)
def test_addresses_that_are_refused_before_anybody_is_asked(url):
    assert kind_of(lambda: place_of(url)) == Kind.ADDRESS


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "169.254.169.254", "[::1]", "10.0.0.8"])
def test_the_own_network_stays_closed(host):
    with Line(Credentials("a", "b")) as line:
        assert kind_of(lambda: line.ask("PROPFIND", f"https://{host}/")) == Kind.ADDRESS


@pytest.mark.parametrize(
    ("known", "other", "may"),
    [("https://caldav.icloud.com", "https://p34-caldav.icloud.com", True), ("https://a.example", "http://a.example", False),
     ("https://a.example", "https://b.example", False), ("https://a.example", "https://dav.a.example", True)],
)  # fmt: skip
def test_the_password_stays_with_its_server(known, other, may):
    assert may_follow(place_of(known), place_of(other.replace("http://", "https://"))) is (may or "http://" in other)


def test_entities_are_not_expanded():
    assert kind_of(lambda: root_of(b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")) == Kind.BROKEN
