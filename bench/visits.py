"""Requests over one kept connection, as a browser would make them, each timed."""

import http.client
import re
import statistics
import time
from collections.abc import Callable
from urllib.parse import urlencode
from uuid import uuid4

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')


class Visitor:
    """One signed-in person on one connection."""

    def __init__(self, port: int, session: str) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies = {"sessionid": session}
        self.token = ""

    def get(self, path: str, **headers: str) -> bytes:
        return self._send("GET", path, None, headers)

    def post(self, path: str, fields: dict[str, str], **headers: str) -> bytes:
        body = urlencode({"csrfmiddlewaretoken": self.token, "_key": str(uuid4()), **fields})
        return self._send("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded", **headers})

    def _send(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> bytes:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"Cookie": cookies, "Host": "127.0.0.1", **headers}
        try:
            response = self._ask(method, path, body, sent)
        except ConnectionError:  # the server closes what was idle for 75 seconds
            self.connection.close()
            response = self._ask(method, path, body, sent)
        text = response.read()
        for line in response.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            if name != "messages":  # a browser follows to a page that shows it, and then it is gone
                self.cookies[name] = value
        if response.status >= 400:
            raise RuntimeError(f"{method} {path}: {response.status} {text[:600]!r}")
        if found := TOKEN.search(text):
            self.token = found[1].decode()
        return text

    def _ask(self, method: str, path: str, body: str | None, sent: dict[str, str]) -> http.client.HTTPResponse:
        self.connection.request(method, path, body, sent)
        return self.connection.getresponse()


def timed(times: int, visit: Callable[[], object]) -> list[float]:
    """Milliseconds of each of `times` visits."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        visit()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def figures(taken: list[float]) -> dict[str, float]:
    """Median, 95th and 99th percentile."""
    ordered = sorted(taken)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 2)

    return {"p50_ms": round(statistics.median(ordered), 2), "p95_ms": at(0.95), "p99_ms": at(0.99)}
