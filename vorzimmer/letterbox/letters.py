"""A mail as it came, read: who, to whom, what, and what is to be thought of it."""

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses, parseaddr
from html import unescape
from typing import Any

from django.core.files.base import ContentFile
from django.utils.html import strip_tags

MOST_TEXT = 20_000
MOST_PARTS = 200
TO = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To", "Cc", "Resent-To", "Resent-Cc")
ADDRESS = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+")
OUR_MARK = "X-Vorzimmer"
"""Says in every mail that rooms send through the letterbox from which of its addresses: back there it went in a circle."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with it."""

    name: str
    kind: str
    content: bytes

    def upload(self) -> "ContentFile[bytes]":
        """As `files.keeping.keep` takes it."""
        return ContentFile(self.content, name=self.name)


@dataclass(frozen=True, slots=True)
class Letter:
    """`sender` is in lower case. `calendars` are the text/calendar parts, as they came, with their method.

    `automatic`: a program wrote it (RFC 3834), nobody may answer it by program. `undelivered`: those whom a mail of ours
    did not reach. `authentication` is what our own mail server wrote down. `answers_to` are Message-IDs without brackets.
    """

    message_id: str = ""
    sender: str = ""
    sender_name: str = ""
    to: tuple[str, ...] = ()
    subject: str = ""
    text: str = ""
    calendars: tuple[tuple[str, bytes], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    automatic: bool = False
    mark: str = ""
    answers_to: tuple[str, ...] = ()
    undelivered: tuple[str, ...] = ()
    authentication: dict[str, str] = field(default_factory=dict)

    @property
    def is_forged(self) -> bool:
        """The sender's own domain says that it did not send this."""
        return self.authentication.get("dmarc") == "fail"


def read(raw: bytes) -> Letter:
    """Read a mail. What is wrong in it is left out; nothing is raised."""
    mail = message_from_bytes(raw, policy=default)
    name, sender = _who(mail)
    parts = list(mail.walk())[:MOST_PARTS]
    return Letter(
        message_id=_header(mail, "Message-ID").strip("<> ")[:300],
        sender=sender.lower()[:320],
        sender_name=" ".join(name.split())[:200],
        to=tuple(address for _name, address in getaddresses([value for key in TO for value in _headers(mail, key)])),
        subject=" ".join(_header(mail, "Subject").split())[:300],
        text=_text(parts)[:MOST_TEXT],
        calendars=_calendars(parts),
        attachments=tuple(_attachments(parts)),
        automatic=_automatic(mail),
        answers_to=tuple(
            re.findall(r"<([^<>\s]+)>", f"{_header(mail, 'In-Reply-To')} {_header(mail, 'References')}")[:50]
        ),
        mark=_header(mail, OUR_MARK).strip()[:320],
        undelivered=tuple(_undelivered(parts)),
        authentication=_authentication(mail),
    )


def _headers(mail: EmailMessage, name: str) -> list[str]:
    try:
        return [str(value) for value in mail.get_all(name) or []]
    except (ValueError, AttributeError, IndexError, TypeError, LookupError):  # the library gives up on some broken ones
        return [str(value) for key, value in mail.raw_items() if key.lower() == name.lower()]


def _header(mail: EmailMessage, name: str) -> str:
    return next(iter(_headers(mail, name)), "")


def _who(mail: EmailMessage) -> tuple[str, str]:
    name, address = parseaddr(_header(mail, "From"))
    return name, address if ADDRESS.fullmatch(address) else ""


def _automatic(mail: EmailMessage) -> bool:
    """RFC 3834, and what programs did before it."""
    said = _header(mail, "Auto-Submitted").lower().split(";")[0].strip()
    return (
        said not in {"", "no"}
        or _header(mail, "Precedence").lower() in {"bulk", "junk", "list", "auto_reply"}
        or any(_header(mail, name) for name in ("X-Autoreply", "X-Autorespond", "List-Id", "X-Auto-Reply"))
        or _header(mail, "Return-Path").strip() == "<>"
    )


def _authentication(mail: EmailMessage) -> dict[str, str]:
    """Of the topmost Authentication-Results (RFC 8601): that one our own mail server wrote."""
    said = re.sub(r"\([^)]*\)", "", _header(mail, "Authentication-Results")).lower()
    return dict(re.findall(r"\b(spf|dkim|dmarc)\s*=\s*(\w+)", said))


def _content(part: EmailMessage) -> bytes:
    found: Any = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _words(part: EmailMessage) -> str:
    charset = part.get_content_charset() or "utf-8"
    try:
        return _content(part).decode(charset, "replace")
    except LookupError:
        return _content(part).decode("utf-8", "replace")


def _text(parts: list[EmailMessage]) -> str:
    plain = [_words(part) for part in parts if part.get_content_type() == "text/plain" and not part.get_filename()]
    if any(text.strip() for text in plain):
        return "\n".join(plain).strip()
    html = next((_words(part) for part in parts if part.get_content_type() == "text/html"), "")
    html = re.sub(r"(?is)<(script|style|head)\b.*?</\1>", "", html)
    return re.sub(
        r"\n{3,}", "\n\n", unescape(strip_tags(re.sub(r"(?i)<br\s*/?>|</p>|</div>|</li>|</tr>", "\n", html)))
    ).strip()


def _calendars(parts: list[EmailMessage]) -> tuple[tuple[str, bytes], ...]:
    """The part with a method first, then attached files; the same text only once."""
    found: dict[bytes, str] = {}
    for part in parts:
        named = (part.get_filename() or "").lower().endswith(".ics")
        if part.get_content_type() in {"text/calendar", "application/ics"} or named:
            content, method = _content(part), str(part.get_param("method") or "").upper()
            if content.strip() and (content not in found or method):
                found[content] = method
    return tuple(sorted(((method, content) for content, method in found.items()), key=lambda each: not each[0]))


def _attachments(parts: list[EmailMessage]) -> list[Attachment]:
    return [
        Attachment(part.get_filename() or "", part.get_content_type(), _content(part))
        for part in parts
        if part.get_filename() and not part.is_multipart()
    ]


def _undelivered(parts: list[EmailMessage]) -> list[str]:
    """Whom a report (RFC 3464) names as not reached for good."""
    reports = [part for part in parts if part.get_content_type() == "message/delivery-status"]
    blocks = [block for part in reports for block in part.get_payload() if isinstance(block, EmailMessage)]
    failed = [block for block in blocks if _header(block, "Action").lower() == "failed"]
    named = [_header(block, "Final-Recipient").rpartition(";")[2].strip().lower() for block in failed]
    return [address for address in named if "@" in address]
