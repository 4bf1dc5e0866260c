"""Where the house goes to fetch calendars: never into its own network, unless whoever runs it says so.

The name is resolved once, every address behind it is looked at, and the connection goes to one that was looked at.
"""

import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings

from vorzimmer.caldav.client.faults import Kind, Trouble
from vorzimmer.foundation.internet import is_public


@dataclass(frozen=True, slots=True)
class Place:
    """A server: where to connect, whom to speak to."""

    secure: bool
    host: str
    port: int

    @property
    def origin(self) -> str:
        usual = 443 if self.secure else 80
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.secure else 'http'}://{host}{'' if self.port == usual else f':{self.port}'}"


def place_of(url: str) -> Place:
    """The server of an address. Trouble with ADDRESS; asks nobody."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as wrong:
        raise Trouble(Kind.ADDRESS, "unreadable") from wrong
    readable = url.isascii() and url.isprintable() and " " not in url
    if parts.scheme not in ("https", "http") or not parts.hostname or not readable:
        raise Trouble(Kind.ADDRESS, "unreadable")
    if parts.username is not None or parts.password is not None:
        raise Trouble(Kind.ADDRESS, "password inside")
    if parts.scheme == "http" and not settings.CALDAV_PRIVATE:
        raise Trouble(Kind.ADDRESS, "not secure")
    secure = parts.scheme == "https"
    return Place(secure, parts.hostname, port or (443 if secure else 80))


def path_of(url: str) -> str:
    """What is asked of the server: path and query."""
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def resolved(place: Place) -> str:
    """The IP address to connect to, looked at. Trouble when the name is unknown or leads into a private network."""
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as unknown:
        raise Trouble(Kind.ADDRESS, "unknown name") from unknown
    addresses = [str(sockaddr[0]) for _family, _type, _proto, _name, sockaddr in found]
    if not addresses or not (settings.CALDAV_PRIVATE or all(is_public(each) for each in addresses)):
        raise Trouble(Kind.ADDRESS, "private network")
    return addresses[0]


def may_follow(known: Place, other: Place) -> bool:
    """Whether the password may go there too: the same server, or a neighbour under the same name (iCloud does so)."""
    if known.secure and not other.secure:
        return False
    if known == other:
        return True
    parent = known.host.partition(".")[2]
    below_parent = parent.count(".") >= 1 and other.host.endswith(f".{parent}")
    return other.host == known.host or other.host.endswith(f".{known.host}") or below_parent
