"""A real mail server that keeps what it gets."""

import email
import email.policy
import logging
import re
import time
from email.message import EmailMessage

from aiosmtpd.controller import Controller

from tests.services import free_port


class Mailbox:
    """Listens on a free port; `url` is an EMAIL_URL."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        logging.getLogger("mail.log").setLevel(logging.ERROR)
        port = free_port()
        self.url = f"smtp://127.0.0.1:{port}"
        self.controller = Controller(self, hostname="127.0.0.1", port=port)

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.mails.append(mail)
        return "250 OK"

    def wait_for(self, address: str, words: str, seconds: float = 15) -> EmailMessage:
        """The newest mail to the address with the words in its subject."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for mail in reversed(self.mails):
                if address in mail["To"] and words in mail["Subject"]:
                    return mail
            time.sleep(0.05)
        there = [(mail["To"], mail["Subject"]) for mail in self.mails]
        raise AssertionError(f"no mail to {address} about {words}; there are {there}")

    def text_to(self, address: str) -> str:
        """What the newest mail to the address says."""
        return text_of(self.wait_for(address, ""))


def text_of(mail: EmailMessage) -> str:
    """The plain text."""
    part = mail.get_body(("plain",))
    assert part is not None
    return part.get_content()


def page_of(mail: EmailMessage) -> str:
    """The HTML."""
    part = mail.get_body(("html",))
    assert part is not None
    return part.get_content()


def links_of(mail: EmailMessage) -> list[str]:
    """The one-click links in the plain text, in order."""
    return re.findall(r"https?://\S+/a/\S+/", text_of(mail))
