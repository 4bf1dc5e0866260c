"""Who we are to the push services of browsers (VAPID, RFC 8292).

Cryptography is loaded when a key is wanted: it weighs 9 MiB, and most processes never send a push.
"""

import base64
from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric import ec

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Order of the group of P-256 (NIST SP 800-186, 3.2.1.3)."""


@cache
def private_key() -> "ec.EllipticCurvePrivateKey":
    """Derived from SECRET_KEY (HKDF, RFC 5869), so that every process of an installation has the same one.

    With another SECRET_KEY devices have to be added again: they are bound to the key that they were added with.
    """
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derived = HKDF(algorithm=hashes.SHA256(), length=48, salt=b"vorzimmer", info=b"web push, vapid")
    number = int.from_bytes(derived.derive(settings.SECRET_KEY.encode()), "big") % (ORDER - 1) + 1
    return ec.derive_private_key(number, ec.SECP256R1())


@cache
def public_key() -> str:
    """As the browser wants it: an uncompressed point in base64url."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    point = private_key().public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


def for_signing() -> str:
    """The private number in base64url, as pywebpush takes it."""
    number = private_key().private_numbers().private_value
    return base64.urlsafe_b64encode(number.to_bytes(32, "big")).rstrip(b"=").decode()
