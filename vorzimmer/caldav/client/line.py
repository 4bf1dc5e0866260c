"""The line to one server: asked again over the same connection, with an end in sight and without blind redirects."""

import base64
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urljoin

from vorzimmer.caldav.client.addresses import Place, may_follow, path_of, place_of, resolved
from vorzimmer.caldav.client.faults import Kind, Trouble, of_status

CONNECT_WITHIN = 8
DONE_WITHIN = 30
"""Seconds for one request, however slowly somebody answers."""
MOST_READ = 12 * 1024 * 1024
HOPS = 4
AGENT = "Vorzimmer-CalDAV/1"
WRITES = {"PUT", "DELETE", "MKCALENDAR"}


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who asks. The password does not show itself in logs and tracebacks."""

    user: str
    password: str = field(repr=False)

    @property
    def header(self) -> str:
        return "Basic " + base64.b64encode(f"{self.user}:{self.password}".encode()).decode()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; `url` is where it came from after redirects."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str

    @property
    def etag(self) -> str:
        return self.headers.get("etag", "")


class Line:
    """A conversation with servers. Close it when done: `with Line(credentials) as line`."""

    def __init__(self, credentials: Credentials) -> None:
        self.credentials = credentials
        self.home: Place | None = None
        self._open: dict[Place, http.client.HTTPConnection] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        for talk in self._open.values():
            talk.close()
        self._open.clear()

    def ask(
        self, method: str, url: str, body: bytes = b"", headers: Mapping[str, str] | None = None, *,
        wanted: tuple[int, ...] = (),
    ) -> Answer:  # fmt: skip
        """Do it and return the answer. Raises Trouble for everything but 2xx and the statuses in `wanted`.

        Redirects are followed to servers that may know the password.
        """
        sent = dict(headers or {})
        for _hop in range(HOPS):
            answer = self._once(method, url, body, sent)
            if answer.status not in (301, 302, 307, 308):
                break
            url = urljoin(url, answer.headers.get("location", ""))
        else:
            raise Trouble(Kind.BROKEN, "too many redirects")
        if 200 <= answer.status < 300 or answer.status in wanted:
            return answer
        wait = answer.headers.get("retry-after", "")
        raise of_status(answer.status, answer.body[:4000], int(wait) if wait.isdigit() else 0)

    def _once(self, method: str, url: str, body: bytes, headers: dict[str, str]) -> Answer:
        place = place_of(url)
        self.home = self.home or place
        if not may_follow(self.home, place):
            raise Trouble(Kind.ADDRESS, "leads to another server")
        kept = place in self._open
        try:
            return self._send(place, method, url, body, headers)
        except (ConnectionError, http.client.BadStatusLine) as closed:
            # A connection kept open may have been closed meanwhile; what writes is not repeated on a guess.
            if not kept or method in WRITES:
                raise _broken(closed, method) from closed
        except (OSError, http.client.HTTPException, ValueError) as failed:
            raise _broken(failed, method) from failed
        try:
            return self._send(place, method, url, body, headers)
        except (OSError, http.client.HTTPException, ValueError) as failed:
            raise _broken(failed, method) from failed

    def _send(self, place: Place, method: str, url: str, body: bytes, headers: dict[str, str]) -> Answer:
        # What writes begins on a fresh connection: a kept one may be dead without saying so.
        talk = self._connection(place, fresh=method in WRITES)
        line: socket.socket = talk.sock
        end = threading.Timer(DONE_WITHIN, _cut, [line])
        end.start()
        begun = time.monotonic()
        try:
            sent = {"Authorization": self.credentials.header, "User-Agent": AGENT, "Accept-Encoding": "identity"}
            talk.request(method, path_of(url), body, sent | headers)
            got = talk.getresponse()
            content = got.read(MOST_READ + 1)
        except BaseException as failed:
            self._drop(place)
            if isinstance(failed, OSError | http.client.HTTPException) and time.monotonic() - begun >= DONE_WITHIN:
                raise TimeoutError("cut off") from failed
            raise
        finally:
            end.cancel()
        if len(content) > MOST_READ:
            self._drop(place)
            raise Trouble(Kind.LARGE)
        if got.will_close:
            self._drop(place)
        return Answer(got.status, {name.lower(): value for name, value in got.getheaders()}, content, url)

    def _connection(self, place: Place, *, fresh: bool) -> http.client.HTTPConnection:
        if fresh:
            self._drop(place)
        if place not in self._open:
            line = socket.create_connection((resolved(place), place.port), timeout=CONNECT_WITHIN)
            line.settimeout(DONE_WITHIN)
            if place.secure:
                line = ssl.create_default_context().wrap_socket(line, server_hostname=place.host)
            talk = http.client.HTTPConnection(place.host, place.port)
            talk.sock, talk.auto_open = line, 0
            self._open[place] = talk
        return self._open[place]

    def _drop(self, place: Place) -> None:
        if talk := self._open.pop(place, None):
            talk.close()


def _broken(failed: Exception, method: str) -> Trouble:
    """Without a connection nothing was asked; after it whoever wrote cannot know whether it arrived."""
    if isinstance(failed, Trouble):
        return failed
    never = isinstance(failed, ConnectionRefusedError | ssl.SSLError | socket.gaierror)
    kind = Kind.UNREACHABLE if isinstance(failed, OSError) else Kind.BROKEN
    return Trouble(kind, type(failed).__name__, unsure=method in WRITES and not never)


def _cut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
