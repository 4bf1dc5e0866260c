"""Which push services we talk to. The address comes from the browser, so anybody could name one of our own machines."""

from urllib.parse import urlsplit

from django.conf import settings

KNOWN = (
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
    "push.services.mozilla.com",
    "web.push.apple.com",
    "push.apple.com",
    "notify.windows.com",
)
"""Chrome and its kin, Firefox, Safari, Edge; hosts below them too. More with PUSH_SERVICES."""
LONGEST = 1_000


def is_known(endpoint: str) -> bool:
    """Whether a device's address belongs to a service that we send to: by https, without a password in it."""
    if len(endpoint) > LONGEST or not endpoint.isascii():
        return False
    try:
        parts = urlsplit(endpoint)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if f"{parts.scheme}://{parts.netloc}" in settings.PUSH_SERVICES:
        return True
    if parts.scheme != "https" or parts.username or parts.password or port not in (None, 443):
        return False
    return any(host == known or host.endswith(f".{known}") for known in KNOWN)
