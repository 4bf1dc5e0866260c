"""Addresses of the letterbox: one mailbox takes everything, a signed part of the address says what it is for.

A room asks for one with `address_for("calendar_mail.answers", calendar.pk)`; mail to it is given to whoever said
`@takes("calendar_mail.answers")` (takers.py). The setting MAIL_IN_ADDRESS says where the part stands:
`vorzimmer+{token}@example.org` or, with a mail server that takes a whole subdomain, `{token}@in.example.org`.
"""

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from email.utils import parseaddr
from uuid import UUID

from django.conf import settings
from django_scopes import scopes_disabled

from vorzimmer.letterbox.models import Address
from vorzimmer.tenancy.writes import writes_allowed

CODE = 16
SIGNATURE = 8
TOKEN = re.compile(rf"[a-z2-7]{{{CODE}}}[a-z2-7]{{{SIGNATURE}}}$")


def is_open() -> bool:
    """Whether this installation takes mail in: without, answers come by links only."""
    return "{token}" in settings.MAIL_IN_ADDRESS


def address_for(purpose: str, target_id: UUID) -> str:
    """The mail address for this, made when it is asked for first; "" when no mail comes in here.

    Call it in the scope of the workspace.
    """
    if not is_open():
        return ""
    with writes_allowed("letterbox"):
        found, _made = Address.objects.get_or_create(
            purpose=purpose, target_id=target_id, revoked_at=None, defaults={"code": _text(secrets.token_bytes(10))}
        )
    return spelled(found)


def known(purpose: str, target_ids: Iterable[UUID]) -> dict[UUID, str]:
    """The addresses that have been made for these, by target; one query, nothing is made."""
    found = (
        Address.objects.filter(purpose=purpose, target_id__in=list(target_ids), revoked_at=None) if is_open() else []
    )
    return {address.target_id: spelled(address) for address in found}


def renew(purpose: str, target_id: UUID) -> str:
    """Another address for this; mail to the old one reaches nobody any more. Called by actions."""
    for old in Address.objects.filter(purpose=purpose, target_id=target_id, revoked_at=None):
        old.revoke()
    return address_for(purpose, target_id)


def spelled(address: Address) -> str:
    """As people and mail programs write it."""
    return str(settings.MAIL_IN_ADDRESS).replace("{token}", address.code + _signature(address.code))


def token_in(email: str) -> str | None:
    """The part of an address of ours that says what it is for: "" for one that is forged, None for others' addresses."""
    before, _token, after = str(settings.MAIL_IN_ADDRESS).lower().partition("{token}")
    bare = parseaddr(email)[1].lower()
    if not is_open() or not bare.endswith(after) or not bare.startswith(before):
        return None
    token = bare[len(before) : len(bare) - len(after)]
    good = TOKEN.match(token) and hmac.compare_digest(token[CODE:], _signature(token[:CODE]))
    return token[:CODE] if good else ""


def is_ours(email: str) -> bool:
    """Whether an address leads here: the letterbox itself, or where our own mails come from."""
    bare = parseaddr(email)[1].lower()
    plain = str(settings.MAIL_IN_ADDRESS).lower().replace("+{token}", "").replace("{token}", "")
    return token_in(bare) is not None or bare in {plain, parseaddr(settings.DEFAULT_FROM_EMAIL)[1].lower()}


def find(code: str) -> Address | None:
    """The address with this code, in whatever workspace, revoked or not."""
    with scopes_disabled():
        found: Address | None = Address.objects.select_related("workspace").filter(code=code).first()
    return found


def _signature(code: str) -> str:
    key = hashlib.sha256(f"vorzimmer.letterbox:{settings.SECRET_KEY}".encode()).digest()
    return _text(hmac.digest(key, code.encode(), "sha256")[:5])


def _text(raw: bytes) -> str:
    return base64.b32encode(raw).decode().lower()
