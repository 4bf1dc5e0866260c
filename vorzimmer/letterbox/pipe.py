"""A mail that a mail server hands over: `python -m vorzimmer mail user+token@example.org < message`.

Postfix, in main.cf or an alias: `vorzimmer: "|/opt/vorzimmer/bin/vorzimmer mail"`; it says the recipient in the
environment (ORIGINAL_RECIPIENT, then RECIPIENT).
"""

import os
from collections.abc import Sequence
from typing import BinaryIO

from django.conf import settings

from vorzimmer.letterbox.receiving import fits, receive, too_large

TRY_AGAIN = 75
"""EX_TEMPFAIL: the mail server keeps the mail and comes again."""

HEAD = 256 * 1024


def take(stream: BinaryIO, recipients: Sequence[str] = ()) -> int:
    """Read one mail and take it in. Always 0: what nobody takes is for the owner to see, never sent back."""
    envelope = [*recipients, *filter(None, (os.environ.get("ORIGINAL_RECIPIENT"), os.environ.get("RECIPIENT")))]
    raw = stream.read(settings.MAIL_IN_MAX_BYTES + 1)
    if fits(len(raw)):
        receive(raw, envelope)
    else:
        rest = sum(len(piece) for piece in iter(lambda: stream.read(HEAD), b""))
        too_large(_head(raw), len(raw) + rest, envelope)
    return 0


def _head(raw: bytes) -> bytes:
    return raw[:HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0] + b"\n\n"
