"""A mail as a file (.eml): read by the standard library; a mail that is only a web page becomes text."""

import re
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from html import unescape
from typing import Any, cast

from vorzimmer.tasks.capture.mails import Attachment, Mail, newest, read_mail, subject_of

LARGEST = 30 * 1024 * 1024
"""Bytes of a file that is read at all."""
MOST_FILES = 15
LONGEST = 18_000
"""Characters of its text: as many as fit into what is wanted."""
BREAKS = re.compile(r"<(?:br\s*/?|/p|/div|/tr|/li|/h\d|/blockquote)\s*>", re.IGNORECASE)


def read_eml(content: bytes) -> Mail | None:
    """The mail with its files; None when these bytes are none, or too many."""
    if len(content) > LARGEST:
        return None
    message = message_from_bytes(content, policy=policy.default)
    if not (message["From"] and (message["Subject"] or message["Date"])):
        return None
    body = _body(message)
    inner = read_mail(body)
    text, older = newest(body)
    if inner and not text:
        text, older = inner.text, inner.left_out
    return Mail(
        subject_of(_head(message, "Subject")), _head(message, "From"), _head(message, "To"), _sent(message), "",
        text[:LONGEST], older, _attachments(message),
    )  # fmt: skip


def as_text(html: str) -> str:
    """What a web page says, line by line."""
    import nh3  # a library of its own weight, needed by few mails

    hidden = {"script", "style", "head", "title"}
    bare = nh3.clean(BREAKS.sub("\n", html), tags=set(), clean_content_tags=hidden)
    lines = [" ".join(line.split()) for line in unescape(bare).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _head(message: EmailMessage, name: str) -> str:
    return " ".join(str(message[name] or "").split())


def _sent(message: EmailMessage) -> str | datetime:
    """The moment; what is written there when it is none."""
    try:
        found: Any = message["Date"].datetime
    except (AttributeError, TypeError, ValueError):
        found = None
    return found if found is not None and found.tzinfo else _head(message, "Date")


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    text = _text(part)
    return (as_text(text) if part.get_content_type() == "text/html" else text).replace("\r\n", "\n").replace("\0", "")


def _text(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, ValueError):  # a charset that does not exist
        return cast(bytes, part.get_payload(decode=True) or b"").decode("utf-8", "replace")


def _attachments(message: EmailMessage) -> list[Attachment]:
    """Files that came along. Pictures within the text, such as logos, stay in the mail."""
    found = []
    for part in message.iter_attachments():
        if part.get_content_disposition() == "inline" and part["Content-ID"]:
            continue
        kind = part.get_content_type()
        content = _bytes(part)
        if content:
            found.append(
                Attachment(part.get_filename() or ("mail.eml" if kind == "message/rfc822" else "file"), kind, content)
            )
    return found[:MOST_FILES]


def _bytes(part: MIMEPart) -> bytes:
    if part.get_content_type() == "message/rfc822":
        return bytes(part.get_payload(0).as_bytes())  # type: ignore[union-attr]
    return cast(bytes, part.get_payload(decode=True) or b"")
