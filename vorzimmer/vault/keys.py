"""The keys that lie outside the database. Each has an id; the first of them is the one that seals.

They are in `VAULT_KEYS` (`id:base64,id:base64`), otherwise in the file `VAULT_KEY_FILE`, one to a line, made at first
use and readable by its owner only. They are read anew each time, so that a rotation holds at once in every process.
"""

import base64
import binascii
import os
import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path

from django.conf import settings

from vorzimmer.foundation import clock

SIZE = 32
"""Bytes of a key: AES-256."""

type Keyring = dict[str, bytes]


class BadKeys(Exception):
    """What should hold the keys does not; the message says what is wrong, never what stands there."""


def keyring() -> Keyring:
    """All keys by id, the current one first. BadKeys when they cannot be read."""
    if settings.VAULT_KEYS:
        return _read(settings.VAULT_KEYS.split(","))
    file = key_file()
    if not file.exists():
        _write_once(file, {_new_id({}): secrets.token_bytes(SIZE)})
    return _read(file.read_text().splitlines())


def current(keys: Keyring) -> tuple[str, bytes]:
    """The key that seals from now on."""
    return next(iter(keys.items()))


def key_file() -> Path:
    """Where the keys are when they are not in the environment."""
    return Path(settings.VAULT_KEY_FILE)


def in_environment() -> bool:
    """Whoever runs the house keeps the keys; a new one comes from there as well."""
    return bool(settings.VAULT_KEYS)


def add_key() -> str:
    """Put a new key before the others and return its id. BadKeys when they are in the environment."""
    if in_environment():
        raise BadKeys("VAULT_KEYS is set: put a new key in front of it, restart, and run this again.")
    keys = keyring()
    new = _new_id(keys)
    _replace(key_file(), {new: secrets.token_bytes(SIZE)} | keys)
    return new


def keep_only_current() -> int:
    """Forget all keys but the first; how many are gone. Nothing sealed with them can be opened any more."""
    keys = keyring()
    _replace(key_file(), dict([current(keys)]))
    return len(keys) - 1


def _new_id(keys: Mapping[str, bytes]) -> str:
    day = clock.now().date().isoformat()
    taken = [day, *(f"{day}-{number}" for number in range(2, len(keys) + 3))]
    return next(each for each in taken if each not in keys)


def _read(lines: list[str]) -> Keyring:
    found: Keyring = {}
    for line in filter(None, (line.strip() for line in lines)):
        name, _colon, text = line.partition(":")
        try:
            key = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        except (ValueError, binascii.Error) as error:
            raise BadKeys("a key of the vault is not base64") from error
        if not name or len(key) != SIZE:
            raise BadKeys(f"a key of the vault does not have an id and {SIZE} bytes")
        found[name] = key
    if not found:
        raise BadKeys("there is no key of the vault")
    return found


def _text(keys: Keyring) -> str:
    return "".join(f"{name}:{base64.urlsafe_b64encode(key).decode()}\n" for name, key in keys.items())


def _beside(file: Path, keys: Keyring) -> Path:
    """A new file next to it, whole on the disk before anybody can find it under its name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=file.parent, prefix=".vault-")
    with os.fdopen(number, "w") as written:
        written.write(_text(keys))
        written.flush()
        os.fsync(written.fileno())
    return Path(name)


def _replace(file: Path, keys: Keyring) -> None:
    _beside(file, keys).replace(file)


def _write_once(file: Path, keys: Keyring) -> None:
    """Two processes may start at once: whoever is second takes what the first has written."""
    made = _beside(file, keys)
    try:
        os.link(made, file)
    except FileExistsError:
        pass
    finally:
        made.unlink()
