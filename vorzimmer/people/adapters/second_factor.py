"""Our answers to django-allauth's questions about second factors."""

import base64
import hashlib
from typing import Any, ClassVar

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class SecondFactors(DefaultMFAAdapter):
    """Secrets of apps and recovery codes are kept encrypted; a copy of the database alone opens no door."""

    error_messages: ClassVar[dict[str, Any]] = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("That code is not right. Codes from the app change every 30 seconds."),
        "unverified_email": _("Please confirm your e-mail address first."),
    }

    def encrypt(self, text: str) -> str:
        return _locks().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _locks().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        return gettext("My passkey")

    def _get_site_name(self) -> str:
        return "Vorzimmer"


def _locks() -> MultiFernet:
    """The first key locks, every one opens, so that SECRET_KEY can be changed with SECRET_KEY_FALLBACKS."""
    secrets = [str(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    keys = [hashlib.sha256(b"vorzimmer second factor" + secret.encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(key)) for key in keys])
