"""Passkeys in real Chromium with a device that exists only here."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from playwright.sync_api import expect, sync_playwright

from .conftest import code_in_mail

pytestmark = pytest.mark.browser
DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


@pytest.fixture
def browser_page(live_server, ben, monkeypatch):
    """A German browser with a fingerprint reader; broken scripts and a broken policy fail the test."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_context(locale="de-DE", base_url=live_server.url).new_page()
        complaints = []
        page.on("console", lambda said: complaints.append(said.text) if "Security Policy" in said.text else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        device = page.context.new_cdp_session(page)
        device.send("WebAuthn.enable")
        device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        yield page
        browser.close()
    assert not complaints


def add_passkey(page):
    page.goto("/account/security/passkeys/add/")
    page.get_by_label("Name").fill("Laptop Büro")
    page.get_by_role("button", name="Hinzufügen").click()
    expect(page.get_by_role("heading", name="Wiederherstellungscodes")).to_be_visible()


def sign_in_by_mail(page, ben):
    page.goto("/sign-in/")
    page.get_by_label("E-Mail-Adresse").fill(ben.email)
    page.get_by_role("button", name="Code per E-Mail").click()
    page.wait_for_url("**/sign-in/code/")
    page.get_by_label("Code").fill(code_in_mail())
    page.get_by_role("button", name="Anmelden").click()
    page.wait_for_url(re.compile("^(?!.*sign-in/code)"))


def test_a_passkey_opens_the_door_alone_and_is_the_second_step_after_a_code(browser_page, ben):
    sign_in_by_mail(browser_page, ben)
    add_passkey(browser_page)
    assert mail.outbox[-1].subject == "Neuer Passkey" or mail.outbox[-2].subject == "Neuer Passkey"
    browser_page.goto("/account/security/passkeys/")
    expect(browser_page.get_by_text("Laptop Büro")).to_be_visible()

    browser_page.goto("/sign-out/?next=/sign-in/%3Fnext%3D/account/sessions/")
    browser_page.get_by_role("button", name="Abmelden").click()
    browser_page.wait_for_url("**/sign-in/**")
    browser_page.get_by_role("button", name="Mit Passkey").click()
    browser_page.wait_for_url("**/account/sessions/")
    expect(browser_page.get_by_text("dieses Gerät")).to_be_visible()

    browser_page.context.clear_cookies()
    browser_page.goto("/sign-in/?next=/account/security/")
    browser_page.get_by_label("E-Mail-Adresse").fill(ben.email)
    browser_page.get_by_role("button", name="Code per E-Mail").click()
    browser_page.get_by_label("Code").fill(code_in_mail())
    browser_page.get_by_role("button", name="Anmelden").click()
    browser_page.wait_for_url("**/sign-in/second-step/")
    browser_page.get_by_role("button", name="Mit Passkey").click()
    browser_page.wait_for_url("**/account/security/")
    expect(browser_page.get_by_text("1 Passkey")).to_be_visible()
    assert Authenticator.objects.get(type="webauthn").last_used_at is not None


def test_a_passkey_confirms_before_something_dangerous(browser_page, ben):
    sign_in_by_mail(browser_page, ben)
    add_passkey(browser_page)
    browser_page.goto("/account/confirm/?next=/account/security/address/")
    browser_page.get_by_role("button", name="Mit Passkey").click()
    browser_page.wait_for_url("**/account/security/address/")


def test_a_device_without_a_passkey_says_so_in_words(browser_page, ben):
    browser_page.goto("/sign-in/")
    browser_page.get_by_role("button", name="Mit Passkey").click()
    expect(browser_page.get_by_role("alert")).to_contain_text("gibt es hier noch keinen Passkey")
