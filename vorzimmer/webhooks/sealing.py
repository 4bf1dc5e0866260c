"""Secrets that have to be readable again: encrypted with a key that is made of the house's own (SECRET_KEY)."""

import base64
import secrets
from typing import Any

from django.conf import settings

PREFIX = "whsec_"


def new_secret() -> str:
    """As Standard Webhooks wants it: 32 random bytes in base64 behind a prefix."""
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def seal(secret: str) -> str:
    """What is kept."""
    sealed: str = _box().encrypt(secret.encode()).decode()
    return sealed


def open_(sealed: str) -> str:
    """The secret again. InvalidToken when SECRET_KEY is another one now."""
    secret: str = _box().decrypt(sealed.encode()).decode()
    return secret


def _box() -> Any:
    from cryptography.fernet import Fernet, MultiFernet  # takes a while to load, and is needed seldom
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    keys = [str(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    made = [HKDF(SHA256(), 32, None, b"vorzimmer webhooks").derive(key.encode()) for key in keys]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(each)) for each in made])
