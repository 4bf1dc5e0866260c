"""Where the next page begins: opaque to programs, signed, and good only for the list it came from."""

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Any

from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext as _

from vorzimmer.api.v1.problems import invalid

MOST = 100
USUAL = 50


def write(place: str, values: Sequence[Any]) -> str:
    """The cursor after a row with these values; `place` is the list with its filters."""
    told = json.dumps([str(value) for value in values], separators=(",", ":")).encode()
    signed: str = _signer(place).sign(base64.urlsafe_b64encode(told).decode().rstrip("="))
    return signed


def read(place: str, cursor: str, count: int) -> list[str]:
    """The values of a cursor; a 422 problem for one that this list did not give."""
    try:
        told = _signer(place).unsign(cursor)
        values = json.loads(base64.urlsafe_b64decode(told + "=" * (-len(told) % 4)))
    except (BadSignature, ValueError, binascii.Error) as wrong:
        raise invalid(["cursor"], _("This cursor does not belong to this list.")) from wrong
    if len(values) != count:
        raise invalid(["cursor"], _("This cursor does not belong to this list."))
    return [str(value) for value in values]


def _signer(place: str) -> Signer:
    return Signer(salt=f"api.cursor:{place}", sep=".")
