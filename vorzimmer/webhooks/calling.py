"""One request to an address outside: to the address that was looked at, without redirects, with an end in sight."""

import http.client
import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

from vorzimmer.webhooks.addresses import Refused, Target, checked

CONNECT_WITHIN = 5
DONE_WITHIN = 15
"""Seconds for the whole request, however slowly somebody answers."""
MOST_READ = 4_000
"""Characters of the answer that are kept for the log."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back; without a status nothing did, and `error` says why."""

    status: int | None
    text: str = ""
    error: str = ""
    took_ms: int = 0

    @property
    def is_fine(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def is_gone(self) -> bool:
        """The receiver wants nothing more, says Standard Webhooks."""
        return self.status == 410


def post(url: str, body: bytes, headers: dict[str, str]) -> Reply:
    """Send it. Never raises for what the other side does."""
    begun = time.monotonic()
    try:
        status, text = _ask(checked(url), body, headers)
        return Reply(status, text, took_ms=_since(begun))
    except Refused as refused:
        return Reply(None, error=str(refused.reason)[:200], took_ms=_since(begun))
    except (OSError, http.client.HTTPException, ValueError) as failed:
        return Reply(None, error=f"{type(failed).__name__}: {failed}"[:200], took_ms=_since(begun))


def _ask(target: Target, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
    line = socket.create_connection((target.ip, target.port), timeout=CONNECT_WITHIN)
    end = threading.Timer(DONE_WITHIN, _cut, [line])
    end.start()
    try:
        line.settimeout(DONE_WITHIN)
        if target.secure:
            line = ssl.create_default_context().wrap_socket(line, server_hostname=target.host)
        talk = http.client.HTTPConnection(target.host, target.port)
        talk.sock, talk.auto_open = line, 0
        talk.request("POST", target.path, body, headers)
        answer = talk.getresponse()
        return answer.status, _readable(answer.read(MOST_READ))
    finally:
        end.cancel()
        line.close()


def _cut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def _readable(answer: bytes) -> str:
    return answer.decode("utf-8", "replace").replace("\x00", "")


def _since(begun: float) -> int:
    return int((time.monotonic() - begun) * 1000)
