"""Phones and calendar programs: what they find, read and change, as the person that they belong to."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django_scopes import scope

from tests.visitor import Visitor
from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Device
from vorzimmer.caldav.tests.outside import event
from vorzimmer.caldav.tests.phone import CAL, Phone
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.models import Entry
from vorzimmer.members import actions as members

AT = datetime(2026, 12, 3, 9, tzinfo=UTC)
NAMES = '<d:propfind xmlns:d="DAV:" xmlns:c="%s"><d:prop>%s</d:prop></d:propfind>'


@pytest.fixture
def phone(house):
    with scope(workspace=house.workspace):
        found = Phone.make(house.anna)
        found.calendar = calendar_actions.keep_calendar(actor=house.anna, of=house.anna.membership).calendar
        found.own = found.place(found.calendar)
        yield found


def content(title="Friseur", **more):
    return Content(title=title, starts_at=AT, ends_at=AT + timedelta(hours=1), zone="Europe/Berlin", **more)


def test_from_the_name_of_the_server_to_the_calendars(phone, house):
    moved = Client().get("/.well-known/caldav")
    assert (moved.status_code, moved["Location"]) == (301, "/dav/")
    asked = NAMES % (CAL, "<d:current-user-principal/><c:calendar-home-set/>")
    assert phone.home in phone.ask("PROPFIND", "/dav/", asked, Depth="0").content.decode()
    assert phone.home in phone.ask("PROPFIND", phone.home, asked, Depth="0").content.decode()
    listed = NAMES % (CAL, "<d:displayname/><d:resourcetype/><d:current-user-privilege-set/><d:sync-token/>")
    text = phone.ask("PROPFIND", phone.home, listed, Depth="1").content.decode()
    assert phone.own in text
    assert "calendar-access" in phone.ask("OPTIONS", "/dav/")["DAV"]


def test_what_is_put_is_there_as_it_was_sent(phone, house):
    text = event("a@phone", "Jour fixe\\, lang", extra="X-APPLE-STRUCTURED-LOCATION;X-RADIUS=70:geo:52.5\\,13.4\r\n")
    answer = phone.ask("PUT", phone.own + "a.ics", text, If_None_Match="*")
    assert answer.status_code == 201
    assert "ETag" not in answer
    appointment = Appointment.objects.get(uid="a@phone")
    assert (appointment.title, appointment.made_by_id) == ("Jour fixe, lang", house.anna.id)
    got = phone.ask("GET", phone.own + "a.ics")
    assert "X-APPLE-STRUCTURED-LOCATION" in got.content.decode()
    assert phone.ask("PUT", phone.own + "a.ics", text, If_None_Match="*").status_code == 412
    assert Entry.objects.filter(door="caldav", kind="calendars.appointment_made").exists()


def test_changing_and_removing_only_what_it_was(phone, house):
    phone.ask("PUT", phone.own + "a.ics", event("a@phone"))
    etag = phone.ask("GET", phone.own + "a.ics")["ETag"]
    assert phone.ask("PUT", phone.own + "a.ics", event("a@phone", "Neu"), If_Match=etag).status_code == 204
    assert phone.ask("PUT", phone.own + "a.ics", event("a@phone", "Alt"), If_Match=etag).status_code == 412
    assert Appointment.objects.get(uid="a@phone").title == "Neu"
    assert phone.ask("DELETE", phone.own + "a.ics", If_Match=etag).status_code == 412
    assert phone.ask("DELETE", phone.own + "a.ics").status_code == 200
    assert phone.ask("GET", phone.own + "a.ics").status_code == 404
    assert not Appointment.objects.filter(uid="a@phone").exists()


def test_sync_tells_what_changed_and_what_is_gone(phone, house):
    token, changed = phone.sync(phone.own)
    assert changed == {}
    phone.ask("PUT", phone.own + "name.ics", event("another@phone"))
    made = calendar_actions.make_appointment(actor=house.anna, calendar=phone.calendar, content=content()).appointment
    token, changed = phone.sync(phone.own, token)
    assert changed == {"name.ics": True, f"{made.uid}.ics": True}
    assert phone.sync(phone.own, token)[1] == {}
    calendar_actions.cancel_appointment(actor=house.anna, appointment=made)
    phone.ask("DELETE", phone.own + "name.ics")
    assert phone.sync(phone.own, token)[1] == {"name.ics": False, f"{made.uid}.ics": False}
    body = '<d:sync-collection xmlns:d="DAV:"><d:sync-token>http://x/99</d:sync-token><d:prop/></d:sync-collection>'
    assert phone.ask("REPORT", phone.own, body).status_code == 403


def test_a_week_is_asked_for_and_free_busy(phone, house):
    calendar_actions.make_appointment(actor=house.anna, calendar=phone.calendar, content=content())
    calendar_actions.make_appointment(
        actor=house.anna,
        calendar=phone.calendar,
        content=content("Yoga", rule="FREQ=WEEKLY").but(
            starts_at=AT - timedelta(days=28), ends_at=AT - timedelta(days=28, hours=-1)
        ),
    )
    around = '<c:time-range start="20261203T000000Z" end="20261204T000000Z"/>'
    inner = f'<c:comp-filter name="VEVENT">{around}</c:comp-filter>'
    inside = f'<c:filter><c:comp-filter name="VCALENDAR">{inner}</c:comp-filter></c:filter>'
    text = phone.report(phone.own, "calendar-query", inside).content.decode()
    assert ("Friseur" in text, "Yoga" in text) == (True, True)
    later = inside.replace("20261203", "20261205").replace("20261204", "20261206")
    assert "Friseur" not in phone.report(phone.own, "calendar-query", later).content.decode()
    busy = phone.ask("REPORT", phone.own, f'<c:free-busy-query xmlns:c="{CAL}">{around}</c:free-busy-query>', Depth="1")
    assert "FBTYPE=BUSY" in busy.content.decode()
    assert "20261203T090000Z/20261203T100000Z" in busy.content.decode().replace("\r\n ", "")


def test_others_see_what_the_calendar_shares(phone, house):
    calendar_actions.make_appointment(actor=house.anna, calendar=phone.calendar, content=content("Kur", private=True))
    calendar_actions.make_appointment(actor=house.anna, calendar=phone.calendar, content=content("Messe"))
    ben = Phone.make(house.ben)
    place = ben.place(phone.calendar)
    for shared, sees in (("busy", (False, False)), ("details", (True, False)), ("nothing", None)):
        calendar_actions.change_calendar(actor=house.anna, calendar=phone.calendar, shared_as=shared)
        answer = ben.report(place, "calendar-query")
        if sees is None:
            assert answer.status_code in (403, 404)
        else:
            text = answer.content.decode()
            assert ("Messe" in text, "Kur" in text) == sees
            assert "20261203T100000" in text
    assert ben.ask("PROPFIND", phone.own, NAMES % (CAL, "<d:getetag/>"), Depth="1").status_code == 403


def test_looking_on_is_no_writing(phone, house):
    ben = Phone.make(house.ben)
    assert ben.ask("PUT", ben.place(phone.calendar) + "x.ics", event("x@phone")).status_code == 403
    assert not Appointment.objects.filter(uid="x@phone").exists()


def test_an_answer_on_the_phone_is_an_answer_here(phone, house):
    calendar = calendar_actions.keep_calendar(actor=house.ben, of=house.engagement).calendar
    guests = (Guest(house.ben.membership), Guest(house.anna.membership))
    made = calendar_actions.make_appointment(
        actor=house.ben, calendar=calendar, content=content("Jour fixe", guests=guests)
    ).appointment
    place = phone.place(calendar) + f"{made.uid}.ics"
    text = phone.ask("GET", place).content.decode().replace("\r\n ", "")
    mine = next(line for line in text.splitlines() if house.anna.person.email in line and line.startswith("ATTENDEE"))
    said = mine.replace("NEEDS-ACTION", "ACCEPTED")
    assert phone.ask("PUT", place, text.replace(mine, said)).status_code == 204
    assert made.attendees.get(membership=house.anna.membership).answer == "accepted"
    assert made.attendees.count() == 2
    assert Entry.objects.filter(kind="calendars.appointment_answered").count() == 1


def test_revoked_is_revoked_within_the_request(phone, house):
    assert phone.ask("PROPFIND", phone.home, Depth="1").status_code == 207
    device = Device.objects.get()
    assert device.used_at is not None
    actions.revoke_device(actor=house.anna, device=device)
    assert phone.ask("PROPFIND", phone.home, Depth="1").status_code == 401


def test_whoever_leaves_loses_every_device(house):
    with scope(workspace=house.workspace):
        bea = Phone.make(house.bea)
        assert bea.ask("PROPFIND", bea.home, Depth="1").status_code == 207
        members.remove_member(actor=house.otto, member=house.bea.membership)
        assert bea.ask("PROPFIND", bea.home, Depth="1").status_code == 401
        assert Device.objects.get().revoked_at is not None


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Basic ?"}, {"Authorization": "Bearer x"}, {"Authorization": "Basic YTpi"}]
)
def test_without_a_password_nothing_is_said(db, headers):
    answer = Client().generic("PROPFIND", "/dav/", headers=headers)
    assert (answer.status_code, answer["WWW-Authenticate"][:5]) == (401, "Basic")


def test_guessing_is_slowed_down(db):
    wrong = [
        Client().generic("PROPFIND", "/dav/", headers={"Authorization": "Basic YTpi"}).status_code for _n in range(25)
    ]
    assert wrong[-1] == 429


def test_a_cookie_opens_nothing_and_a_page_no_calendar(house):
    visitor = Visitor().sign_in(house.anna)
    assert visitor.client.generic("PROPFIND", "/dav/").status_code == 401 if hasattr(visitor, "client") else True
    with scope(workspace=house.workspace):
        phone = Phone.make(house.anna)
    assert Client().get("/w/nord/", headers=phone.headers).status_code == 302


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("MKCALENDAR", "{home}neu/", 405), ("DELETE", "{own}", 403), ("POST", "{own}", 405), ("PROPFIND", "/dav/fremd/", 403),
     ("PUT", "{own}../../x.ics", 403), ("TRACE", "/dav/", 405), ("PROPPATCH", "{own}", 403)],
)  # fmt: skip
def test_calendars_are_made_in_vorzimmer(phone, method, path, status):
    body = '<d:propertyupdate xmlns:d="DAV:"><d:set><d:prop><d:displayname>x</d:displayname></d:prop></d:set></d:propertyupdate>'
    answer = phone.ask(
        method, path.format(home=phone.home, own=phone.own), body if method == "PROPPATCH" else event("x")
    )
    assert answer.status_code in (status, 400, 404, 409)
    assert not Appointment.objects.filter(uid="x").exists()
    assert phone.calendar.name == ""


def test_too_large_and_nonsense(phone):
    assert phone.ask("PUT", phone.own + "a.ics", "x" * 2_200_000).status_code == 413
    assert phone.ask("PUT", phone.own + "a.ics", "nonsense").status_code in (400, 403)
    evil = '<!DOCTYPE a [<!ENTITY b "c">]><d:propfind xmlns:d="DAV:"><d:prop>&b;</d:prop></d:propfind>'
    assert phone.ask("PROPFIND", phone.own, evil).status_code in (400, 500)
