"""Codes from an app and recovery codes."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core import mail

from vorzimmer.people.adapters.second_factor import SecondFactors

from .conftest import sign_in_by_code


def app_code(secret):
    """What an authenticator app shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


@pytest.fixture
def secret(at_the_door):
    """Ben has set up his app."""
    page = at_the_door.get("/account/security/app/").content.decode()
    assert 'src="data:image/svg+xml;base64,' in page
    secret = re.search(r'id="totp-secret" value="(\w+)"', page).group(1)
    assert at_the_door.post("/account/security/app/", {"code": "000000"}).status_code == 422
    page = at_the_door.post("/account/security/app/", {"code": app_code(secret)})
    assert page.url == "/account/security/recovery-codes/"
    return secret


def test_the_app_is_asked_for_after_the_first_step(stranger, at_the_door, secret, ben):
    at_the_door.post("/sign-out/")
    assert sign_in_by_code(stranger, ben.email).url == "/sign-in/second-step/"
    assert stranger.get("/account/").status_code == 302
    assert stranger.get("/sign-in/second-step/").status_code == 200
    assert stranger.post("/sign-in/second-step/", {"code": "000000"}).status_code == 422
    page = stranger.post("/sign-in/second-step/", {"code": app_code(secret)})
    assert page.url == "/"


def test_a_recovery_code_opens_the_door_once(stranger, at_the_door, secret, ben):
    page = at_the_door.get("/account/security/recovery-codes/").content.decode()
    codes = re.findall(r"<code>(\d+)</code>", page)
    assert len(codes) == 10
    at_the_door.post("/sign-out/")
    sign_in_by_code(stranger, ben.email)
    assert stranger.post("/sign-in/second-step/", {"code": codes[0]}).url == "/"
    stranger.post("/sign-out/")
    sign_in_by_code(stranger, ben.email)
    assert stranger.post("/sign-in/second-step/", {"code": codes[0]}).status_code == 422


def test_recovery_codes_can_be_saved_and_made_anew(at_the_door, secret):
    saved = at_the_door.get("/account/security/recovery-codes/download/")
    assert saved["Content-Disposition"] == 'attachment; filename="recovery-codes.txt"'
    assert saved.content.decode().startswith("Wiederherstellungscodes für das Vorzimmer.")
    assert at_the_door.get("/account/security/recovery-codes/new/").status_code == 200
    at_the_door.post("/account/security/recovery-codes/new/")
    anew = at_the_door.get("/account/security/recovery-codes/download/")
    assert saved.content != anew.content


def test_secrets_lie_encrypted_in_the_database(secret):
    kept = Authenticator.objects.get(type=Authenticator.Type.TOTP)
    assert secret not in str(kept.data)
    assert SecondFactors().decrypt(kept.data["secret"]) == secret


def test_switching_on_and_off_is_told_by_mail(at_the_door, secret):
    assert mail.outbox[-1].subject == "Zweiter Schritt eingeschaltet"
    assert "Unbekanntes Gerät, 127.0.0.1" in mail.outbox[-1].body
    assert at_the_door.get("/account/security/app/remove/").status_code == 200
    at_the_door.post("/account/security/app/remove/")
    assert mail.outbox[-1].subject == "Zweiter Schritt ausgeschaltet"
    assert not Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()
