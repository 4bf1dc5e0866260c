"""Over a real SMTP server out and a real IMAP server in: invited, answered, moved by a proposal."""

import email
import socket
from email.policy import default

import pytest
from aiosmtpd.controller import Controller

from tests.imap import Dovecot
from tests.services import running
from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.letterbox import imap

from .scenes import WAIT, arranged, fresh, guest
from .texts import OUTLOOK_REPLY


class Outside:
    """Viktor's mail server."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd calls it so
        self.letters.append((envelope.mail_from, email.message_from_bytes(envelope.content, policy=default)))
        return "250 OK"


@pytest.fixture
def outside(settings):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    there = Outside()
    server = Controller(there, hostname="127.0.0.1", port=port)
    server.start()
    options = {"host": "127.0.0.1", "port": port, "timeout": 5}
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}}
    yield there
    server.stop()


def test_an_invitation_goes_out_and_its_answer_comes_back(house, outside, settings):
    with running(Dovecot()) as mailbox:
        settings.MAIL_IN_URL = mailbox.url
        appointment = arranged(house, title="Gespräch über Müller & Söhne")
        with clock.at(clock.now() + WAIT):
            run_waiting_jobs()
        [(sender, letter)] = outside.letters
        assert sender == letter["From"].addresses[0].addr_spec
        calendar = next(part for part in letter.walk() if part.get_content_type() == "text/calendar")
        assert "Gespräch über Müller & Söhne" in calendar.get_content().replace("\r\n ", "")
        mailbox.put(reply(letter, fresh(house, appointment)))
        assert imap.collect() == 1
        run_waiting_jobs()
        assert guest(house, appointment).answer == "accepted"
        assert mailbox.count(imap.DONE) == 1


def reply(letter, appointment):
    """As Outlook answers: to the organiser, with the answer as a part."""
    made = email.message.EmailMessage()
    made["From"], made["To"], made["Subject"] = "viktor@vogt.example", letter["From"].addresses[0].addr_spec, "Zugesagt"
    made["Message-ID"], made["In-Reply-To"] = "<77@vogt.example>", letter["Message-ID"]
    made.set_content("")
    text = OUTLOOK_REPLY.format(
        uid=appointment.uid,
        sequence=0,
        who="viktor@vogt.example",
        partstat="ACCEPTED",
        comment="Gern",
        stamp="20261123T081000Z",
    )
    made.add_alternative(text, subtype="calendar", params={"method": "REPLY"})
    return made
