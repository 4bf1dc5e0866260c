"""Fetching what has come into the installation's mailbox (setting MAIL_IN_URL).

    imap+ssl://user:password@mail.example.org/INBOX      (993; imap+tls: 143 with STARTTLS; imap: only on one machine)

What was taken in is moved to the folder "Vorzimmer" beside it, where it stays for a month. When the line breaks between
the two, the mail comes again and is known.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings

from vorzimmer.foundation import clock
from vorzimmer.letterbox.receiving import fits, receive, too_large

DONE = "Vorzimmer"
MOST = 100
"""Mails in one go; the others come a minute later."""

KEEP = timedelta(days=30)
SECONDS = 30
PORTS = {"imap+ssl": 993, "imap+tls": 143, "imap": 143}


def is_set_up() -> bool:
    """Whether there is a mailbox to look into."""
    return bool(settings.MAIL_IN_URL)


def knock() -> None:
    """Sign in and leave; raises what the library raises when that fails."""
    with _mailbox():
        pass


def collect() -> int:
    """Take in what has come, oldest first; how many mails were looked at."""
    with _mailbox() as box:
        if not box.folder.exists(DONE):
            box.folder.create(DONE)
        uids = box.uids("ALL")[:MOST]
        for uid in uids:
            _take_in(box, uid)
            box.move(uid, DONE)
    return len(uids)


def tidy() -> int:
    """Delete what was taken in more than a month ago; how many mails."""
    with _mailbox() as box:
        if not box.folder.exists(DONE):
            return 0
        box.folder.set(DONE)
        old = box.uids(f"BEFORE {_imap_day(clock.now().date() - KEEP)}")
        box.delete(old)
    return len(old)


@contextmanager
def _mailbox() -> Iterator[Any]:
    import imap_tools

    url = urlsplit(settings.MAIL_IN_URL)
    kinds = {
        "imap+ssl": imap_tools.MailBox, "imap+tls": imap_tools.MailBoxStartTls, "imap": imap_tools.MailBoxUnencrypted,
    }  # fmt: skip
    if url.scheme not in kinds or not url.hostname:
        raise ValueError("MAIL_IN_URL: imap+ssl://user:password@host:993/INBOX")
    box = kinds[url.scheme](url.hostname, url.port or PORTS[url.scheme], timeout=SECONDS)
    folder = unquote(url.path.strip("/")) or "INBOX"
    with box.login(unquote(url.username or ""), unquote(url.password or ""), folder) as mailbox:
        yield mailbox


def _take_in(box: Any, uid: str) -> None:
    size = _size(box, uid)
    if fits(size):
        receive(_fetched(box, uid, "BODY.PEEK[]"))
    else:
        too_large(_fetched(box, uid, "BODY.PEEK[HEADER]"), size)


def _size(box: Any, uid: str) -> int:
    _ok, found = box.client.uid("FETCH", uid, "(RFC822.SIZE)")
    told = re.search(rb"RFC822\.SIZE (\d+)", b" ".join(each for each in found if isinstance(each, bytes)))
    return int(told[1]) if told else 0


def _fetched(box: Any, uid: str, part: str) -> bytes:
    _ok, found = box.client.uid("FETCH", uid, f"({part})")
    return next((bytes(each[1]) for each in found if isinstance(each, tuple)), b"")


def _imap_day(day: date) -> str:
    """As IMAP says a day, whatever language this machine speaks."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return f"{day.day:02}-{months[day.month - 1]}-{day.year}"
