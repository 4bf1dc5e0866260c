"""Dangerous acts ask once more who is there."""

import time

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.http import HttpResponse
from django.test import RequestFactory

from vorzimmer.people import stepup

from .conftest import code_in_mail


@pytest.fixture
def an_hour_later(at_the_door):
    """Ben has been signed in for a while."""
    session = at_the_door.http.session
    for record in session["account_authentication_methods"]:
        record["at"] = time.time() - 3600
    session.save()
    return at_the_door


def request_of(visitor, person, method="POST", **extra):
    made = getattr(RequestFactory(), method.lower())("/w/nord/settings/close/", {"name": "Nord", "_key": "k"}, **extra)
    made.user, made.session = person, SessionStore(visitor.http.session.session_key)
    return made


@stepup.required
def close_workspace(request):
    return HttpResponse("closed")


def test_right_after_signing_in_nothing_is_asked(at_the_door, ben):
    assert close_workspace(request_of(at_the_door, ben)).content == b"closed"


def test_later_the_person_confirms_and_goes_on_with_what_they_were_doing(an_hour_later, ben):
    request = request_of(an_hour_later, ben, headers={"Referer": "http://testserver/w/nord/settings/"})
    asked = close_workspace(request)
    request.session.save()
    assert asked.url == "/account/confirm/?next=%2Faccount%2Fconfirm%2Fcontinue%2F"
    way = an_hour_later.get(asked.url).url
    assert way == "/account/confirm/mail/?next=%2Faccount%2Fconfirm%2Fcontinue%2F"
    assert not mail.outbox
    then = {"next": "/account/confirm/continue/"}
    an_hour_later.post("/account/confirm/mail/", {"action": "send", **then})
    assert an_hour_later.post("/account/confirm/mail/", {"code": "000000", **then}).status_code == 422
    page = an_hour_later.post("/account/confirm/mail/", {"code": code_in_mail(), **then})
    assert page.url == "/account/confirm/continue/"
    page = an_hour_later.get(page.url).content.decode()
    assert 'action="/w/nord/settings/close/"' in page
    assert '<input type="hidden" name="name" value="Nord">' in page
    assert 'href="http://testserver/w/nord/settings/"' in page
    assert an_hour_later.get("/account/confirm/continue/").url == "/"


def test_under_htmx_the_whole_page_goes_to_the_confirmation(an_hour_later, ben):
    asked = close_workspace(request_of(an_hour_later, ben, headers={"HX-Request": "true"}))
    assert asked["HX-Redirect"].startswith("/account/confirm/?next=")


def test_passwords_are_not_put_away(an_hour_later, ben):
    request = RequestFactory().post("/account/x/", {"password1": "geheim"})
    request.user, request.session = ben, SessionStore(an_hour_later.http.session.session_key)
    assert close_workspace(request).url == "/account/confirm/?next=%2F"
    assert stepup.waiting(request) is None


def test_three_wrong_codes_end_the_code(an_hour_later, ben):
    an_hour_later.post("/account/confirm/mail/", {"action": "send"})
    for _ in range(2):
        an_hour_later.post("/account/confirm/mail/", {"code": "000000"})
    page = an_hour_later.post("/account/confirm/mail/", {"code": "000000"})
    assert "gilt dieser Code nicht mehr" in page.content.decode()
    assert an_hour_later.post("/account/confirm/mail/", {"code": code_in_mail()}).status_code == 302
    assert len(mail.outbox) == 2
    assert an_hour_later.get("/account/security/app/").url.startswith("/account/confirm/")


def test_a_password_confirms_as_well(an_hour_later, ben):
    ben.set_password("drei Tassen Kaffee")
    ben.save()
    an_hour_later.http.force_login(ben)
    assert an_hour_later.get("/account/confirm/?next=/account/").url.startswith("/account/confirm/password/")
    assert an_hour_later.post("/account/confirm/password/", {"password": "x"}).status_code == 422
    page = an_hour_later.post(
        "/account/confirm/password/", {"password": "drei Tassen Kaffee", "next": "/account/security/app/"}
    )
    assert page.url == "/account/security/app/"
    assert an_hour_later.get(page.url).status_code == 200


def test_nobody_is_led_out_of_the_house(an_hour_later):
    page = an_hour_later.get("/account/confirm/?next=https://evil.example/")
    assert page.url == "/account/confirm/mail/?next=%2F"
