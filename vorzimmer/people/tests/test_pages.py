"""Every page of the account and every mail can be shown, in both languages and both forms of address."""

from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.utils import translation

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
PAGES = [
    "/account/", "/account/preferences/", "/account/sessions/", "/account/security/",
    "/account/security/app/", "/account/security/passkeys/", "/account/security/passkeys/add/",
    "/account/security/password/set/", "/account/security/address/", "/account/confirm/mail/", "/sign-out/",
]  # fmt: skip
DOORS = ["/sign-in/", "/sign-in/password/", "/sign-in/password/forgotten/", "/sign-in/closed/", "/sign-up/"]


@pytest.mark.parametrize("path", PAGES)
def test_pages_of_the_account(at_the_door, path):
    page = at_the_door.get(path)
    assert page.status_code == 200
    assert 'lang="de"' in page.content.decode()


@pytest.mark.parametrize("path", DOORS)
def test_doors_are_open_to_everybody_and_strict(stranger, house, path):
    page = stranger.get(path)
    assert page.status_code == 200
    assert "script-src 'self'" in page["Content-Security-Policy"]
    assert "unsafe" not in page["Content-Security-Policy"]


@pytest.mark.parametrize("language", ["de", "de-formal", "en"])
@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*/email/*_message.*")), ids=lambda p: p.name)
def test_every_mail_can_be_read(path, language):
    told = {
        "code": "123 456", "email": "a@b.example", "device": "Firefox", "ip": "::1", "when": "heute",
        "from_email": "old@b.example", "to_email": "new@b.example", "site_url": "https://v.example/",
        "workspace": {"name": "Vorzimmer"},
    }  # fmt: skip
    with translation.override(language):
        text = render_to_string(str(path.relative_to(TEMPLATES)), told)
        subject = render_to_string(str(path.relative_to(TEMPLATES)).split("_message")[0] + "_subject.txt", told)
    assert "Vorzimmer" in text
    assert subject.strip()
    assert "%(" not in text + subject
    assert "{%" not in text + subject
