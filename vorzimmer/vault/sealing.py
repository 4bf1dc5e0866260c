"""Envelopes: every content has its own key, and that key lies under one that is not in the database.

AES-256-GCM both times. What is sealed is bound to its table, workspace and row: moved into another row it does not
open. The plain text travels as `Plain`, which does not show itself in logs, tracebacks and error pages.
"""

import os
from dataclasses import dataclass, field
from typing import Any

from django.views.decorators.debug import sensitive_variables

from vorzimmer.tenancy.rooms import current_workspace
from vorzimmer.vault import keys
from vorzimmer.vault.models import Sealed

NONCE = 12
TEXT = ""


class Unreadable(Exception):
    """It cannot be opened: wiped, its key is gone, or it is not what was sealed in this row."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Plain text, or a file with its name. Shows nothing of itself but its size."""

    content: bytes = field(repr=False)
    file_name: str = field(default=TEXT, repr=False)

    @classmethod
    def of(cls, text: str) -> "Plain":
        return cls(text.encode())

    @property
    def text(self) -> str:
        return self.content.decode()

    def __str__(self) -> str:
        return "…"


@sensitive_variables()
def seal(row: Sealed, plain: Plain) -> None:
    """Put the content into the row; the caller saves it. BadKeys when the house has no key."""
    row.workspace = current_workspace()
    name, outer = keys.current(keys.keyring())
    inner = os.urandom(keys.SIZE)
    row.sealed = _lock(inner, plain.file_name.encode() + b"\0" + plain.content, row.bound_to)
    row.sealed_key, row.sealed_with = _lock(outer, inner, _bound(row, name)), name


@sensitive_variables()
def opened(row: Sealed) -> Plain:
    """What was sealed in this row. Unreadable when it cannot be opened."""
    content = _unlock(_inner(row, keys.keyring()), bytes(row.sealed), row.bound_to)
    name, _zero, rest = content.partition(b"\0")
    return Plain(rest, name.decode())


@sensitive_variables()
def rewrap(row: Sealed) -> bool:
    """Put the content's key under the current key, if it is not; the caller saves. False when there was nothing to do."""
    ring = keys.keyring()
    name, outer = keys.current(ring)
    if row.is_wiped or row.sealed_with == name:
        return False
    row.sealed_key, row.sealed_with = _lock(outer, _inner(row, ring), _bound(row, name)), name
    return True


def _inner(row: Sealed, ring: keys.Keyring) -> bytes:
    outer = ring.get(row.sealed_with)
    if row.is_wiped or outer is None:
        raise Unreadable
    return _unlock(outer, bytes(row.sealed_key), _bound(row, row.sealed_with))


def _bound(row: Sealed, name: str) -> bytes:
    return row.bound_to + b":" + name.encode()


def _lock(key: bytes, content: bytes, bound_to: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    sealed: bytes = _cipher(key).encrypt(nonce, content, bound_to)
    return nonce + sealed


def _unlock(key: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag

    try:
        found: bytes = _cipher(key).decrypt(sealed[:NONCE], sealed[NONCE:], bound_to)
    except InvalidTag as error:
        raise Unreadable from error
    return found


def _cipher(key: bytes) -> Any:
    """Imported late: an idle house does without it."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)
