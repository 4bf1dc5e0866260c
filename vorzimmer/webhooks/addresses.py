"""Where a message may go: never into the house's own network, unless whoever runs the house says so.

The name is resolved once, every address behind it is looked at, and the connection goes to one that was looked at:
a name that points elsewhere a moment later leads nowhere.
"""

import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.internet import is_public


class Refused(ValueError):
    """The address may not be called; `reason` says why, in words."""

    def __init__(self, reason: str | Promise) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Target:
    """An address that was looked at: connect to `ip`, speak to `host`."""

    secure: bool
    host: str
    port: int
    path: str
    ip: str


def look_at(url: str) -> tuple[bool, str, int, str]:
    """Scheme is https, host, port, path with query. Raises Refused; asks nobody."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as wrong:
        raise Refused(_("This is no address.")) from wrong
    if (
        parts.scheme not in ("https", "http")
        or not parts.hostname
        or not url.isascii()
        or not url.isprintable()
        or " " in url
    ):
        raise Refused(_("The address begins with https:// and a name."))
    if parts.scheme == "http" and not settings.WEBHOOKS_PRIVATE:
        raise Refused(_("Only https keeps what is sent from others."))
    if parts.username is not None or parts.password is not None:
        raise Refused(_("Names and passwords do not belong into the address; the signature proves who sends."))
    secure = parts.scheme == "https"
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return secure, parts.hostname, port or (443 if secure else 80), path


def checked(url: str) -> Target:
    """The address, resolved and looked at. Raises Refused, or OSError when the name is not known."""
    secure, host, port, path = look_at(url)
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(sockaddr[0]) for _family, _type, _proto, _name, sockaddr in found))
    if not addresses:
        raise Refused(_("Nobody knows this name."))
    if not settings.WEBHOOKS_PRIVATE and not all(is_public(each) for each in addresses):
        raise Refused(_("This address leads into a private network."))
    return Target(secure, host, port, path, addresses[0])
