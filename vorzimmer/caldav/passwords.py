"""Passwords of devices: made by the house, kept as a hash."""

import hashlib
import secrets

LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
GROUPS, EACH = 6, 4


def new_password() -> str:
    """120 random bits in groups that can be typed on a phone: too many to guess, so that a plain hash is enough."""
    return "-".join("".join(secrets.choice(LETTERS) for _letter in range(EACH)) for _group in range(GROUPS))


def hash_of(password: str) -> str:
    """What is kept of it; case and what separates the groups do not matter."""
    plain = "".join(letter for letter in password.lower() if letter.isalnum())
    return hashlib.sha256(f"vorzimmer device {plain}".encode()).hexdigest()
