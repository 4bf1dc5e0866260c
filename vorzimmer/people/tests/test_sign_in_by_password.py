"""The second door: a password, and a new one for a forgotten one."""

import pytest
from django.core import mail

from .conftest import code_in_mail, sign_in_by_code

SENTENCE = "drei Tassen Kaffee im Vorzimmer"


@pytest.fixture
def with_password(ben):
    ben.set_password(SENTENCE)
    ben.save()
    return ben


def test_somebody_signs_in_with_a_password(stranger, with_password):
    page = stranger.post("/sign-in/password/", {"login": "BEN@nord.example", "password": SENTENCE})
    assert page.url == "/"


def test_wrong_password_and_unknown_address_are_answered_alike(stranger, with_password):
    wrong = stranger.post("/sign-in/password/", {"login": with_password.email, "password": "x"})
    unknown = stranger.post("/sign-in/password/", {"login": "nobody@nord.example", "password": "x"})
    assert wrong.status_code == unknown.status_code == 422
    assert "Adresse und Passwort passen nicht zusammen." in wrong.content.decode()
    assert "Adresse und Passwort passen nicht zusammen." in unknown.content.decode()
    assert with_password.email in wrong.content.decode()


def test_guessing_ends_with_429_also_for_the_right_password(stranger, with_password):
    for _ in range(5):
        stranger.post("/sign-in/password/", {"login": with_password.email, "password": "x"})
    page = stranger.post("/sign-in/password/", {"login": with_password.email, "password": SENTENCE})
    assert page.status_code == 429


def test_a_forgotten_password_is_replaced_after_a_code(stranger, with_password):
    assert stranger.post("/sign-in/password/forgotten/", {"email": with_password.email}).url.endswith("/code/")
    page = stranger.post("/sign-in/password/forgotten/code/", {"code": code_in_mail()})
    assert page.url == "/sign-in/password/new/"
    fresh = {"password1": SENTENCE + " zwei", "password2": SENTENCE + " zwei"}
    assert stranger.post("/sign-in/password/new/", fresh).url == "/sign-in/password/done/"
    assert stranger.get("/sign-in/password/done/").status_code == 200
    page = stranger.post("/sign-in/password/", {"login": with_password.email, "password": SENTENCE + " zwei"})
    assert page.url == "/"


def test_asking_for_a_new_password_tells_nothing_about_accounts(stranger, with_password):
    known = stranger.post("/sign-in/password/forgotten/", {"email": with_password.email})
    stranger.http.cookies.clear()
    unknown = stranger.post("/sign-in/password/forgotten/", {"email": "nobody@nord.example"})
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert stranger.post("/sign-in/password/forgotten/code/", {"code": "000000"}).status_code == 422
    assert len(mail.outbox) == 2


def test_somebody_without_a_password_sets_one(at_the_door, ben):
    assert at_the_door.get("/account/security/password/").url == "/account/security/password/set/"
    short = at_the_door.post("/account/security/password/set/", {"password1": "kurz", "password2": "kurz"})
    assert short.status_code == 422
    page = at_the_door.post("/account/security/password/set/", {"password1": SENTENCE, "password2": SENTENCE})
    assert page.url == "/account/security/"
    ben.refresh_from_db()
    assert ben.check_password(SENTENCE)
    assert mail.outbox[-1].subject == "Du hast jetzt ein Passwort"


def test_a_new_password_signs_out_the_other_devices(stranger, visitor, with_password):
    sign_in_by_code(visitor, with_password.email)
    sign_in_by_code(stranger, with_password.email)
    fresh = {"oldpassword": SENTENCE, "password1": SENTENCE + "!", "password2": SENTENCE + "!"}
    assert stranger.post("/account/security/password/", fresh).url == "/account/security/"
    assert stranger.get("/account/").status_code == 200
    assert visitor.get("/account/").status_code == 302


def test_an_address_is_changed_after_a_code_to_the_new_one(at_the_door, ben):
    at_the_door.post("/account/security/address/", {"email": "Benedikt@nord.example", "action_add": "1"})
    ben.refresh_from_db()
    assert ben.email == "ben@nord.example"
    assert mail.outbox[-1].to == ["benedikt@nord.example"]
    page = at_the_door.post("/account/security/address/code/", {"code": code_in_mail()})
    assert page.status_code == 302
    ben.refresh_from_db()
    assert ben.email == "benedikt@nord.example"
    assert [m.to for m in mail.outbox if m.subject == "Deine Adresse ist geändert"] == [["ben@nord.example"]]
