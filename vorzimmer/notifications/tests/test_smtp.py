"""Over a real SMTP server: the mail arrives, and its button works."""

import email
import re
import socket
from email.policy import default
from urllib.parse import urlsplit

import pytest
from aiosmtpd.controller import Controller

from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.notifications.bundles import WAIT


class Letterbox:
    """Keeps what arrives."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd calls it so
        self.letters.append(email.message_from_bytes(envelope.content, policy=default))
        return "250 OK"


@pytest.fixture
def letterbox(settings):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    box = Letterbox()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": port, "timeout": 5},
        }
    }
    yield box
    server.stop()


def test_the_mail_arrives_and_its_button_answers(house, bells, letterbox, visitor):
    bells.ask(actor=house.ben, whom=house.anna.membership, what="Gang oder Fenster – für Müller & Söhne?")
    with clock.at(clock.now() + WAIT):
        run_waiting_jobs()

    [letter] = letterbox.letters
    assert letter["Subject"] == "Question: Gang oder Fenster – für Müller & Söhne?"
    assert letter["To"] == "Anna Adler <anna@nord.example>"
    assert letter["Message-ID"].startswith("<notification-")
    assert letter["References"].startswith("<about-")
    assert letter["List-Unsubscribe"].endswith("/now/>")
    plain = letter.get_body(("plain",)).get_content()
    html = letter.get_body(("html",)).get_content()
    link = re.search(r"https?://\S+/a/\S+/", plain).group()
    assert link in html
    assert "Gang oder Fenster – für Müller & Söhne?" in plain

    path = urlsplit(link).path
    assert "Say Yes &amp; no" in visitor.get(path).content.decode()
    assert not bells.performed
    assert visitor.post(path).status_code == 200
    assert visitor.post(path).status_code == 410
    assert len(bells.performed) == 1


def test_the_way_out_in_the_header_works(house, bells, letterbox, visitor):
    bells.ask(actor=house.ben, whom=house.anna.membership, what="?")
    with clock.at(clock.now() + WAIT):
        run_waiting_jobs()
    out = urlsplit(letterbox.letters[0]["List-Unsubscribe"].strip("<>")).path
    assert visitor.post(out, {"List-Unsubscribe": "One-Click"}).status_code == 204
    bells.ask(actor=house.ben, whom=house.anna.membership, what="?")
    with clock.at(clock.now() + WAIT):
        run_waiting_jobs()
    assert len(letterbox.letters) == 1
