"""`GET /live/?w=<slug>`: the stream of server-sent events of one tab, as plain ASGI beside Django's chain."""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs

from vorzimmer.live.stream import Send, Stream, milliseconds
from vorzimmer.live.streams import Streams
from vorzimmer.live.subscribers import find_subscriber

Receive = Callable[[], Awaitable[dict[str, Any]]]
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store, no-transform"),
    (b"x-accel-buffering", b"no"),
]


async def listen(streams: Streams, scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """A stream, or 401 for whoever may not listen; a short one while the process ends or is full."""
    headers = dict(scope["headers"])
    asked = parse_qs(scope["query_string"].decode("latin-1"))
    cookies, slug = headers.get(b"cookie", b"").decode("latin-1"), asked.get("w", [""])[0]
    if _takes_nobody(streams):
        await _answer(send, 200, b"retry: %d\n\n" % _come_back(2000, 8000), HEADERS)
        return
    found = await streams.loop.run_in_executor(streams.threads, find_subscriber, cookies, slug)
    if found is None:
        await _answer(send, 401, b"", [(b"cache-control", b"no-store")])
        return
    if _takes_nobody(streams):  # it may have begun to close while we looked who it is
        await _answer(send, 200, b"retry: %d\n\n" % _come_back(2000, 8000), HEADERS)
        return
    stream = Stream(found.membership_id, found.session, slug, cookies, send)
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    streams.add(stream, _since(headers.get(b"last-event-id", b""), asked))
    try:
        hello = b"retry: %d\nid: %d\n\n" % (_come_back(1000, 3000), milliseconds())
        await send({"type": "http.response.body", "body": hello, "more_body": True})
        while not stream.ended and (await receive())["type"] != "http.disconnect":
            pass
    finally:
        stream.ended = True
        streams.remove(stream)


def _takes_nobody(streams: Streams) -> bool:
    return streams.closing or len(streams.all) >= streams.most


def _come_back(soonest: int, latest: int) -> int:
    """Milliseconds after which a browser tries again; spread, so that not all come at once."""
    return soonest + milliseconds() % (latest - soonest)


def _since(last_event_id: bytes, asked: dict[str, list[str]]) -> int | None:
    """When the browser last knew everything: its last event, or when its page was made."""
    text = last_event_id.decode("latin-1") or asked.get("since", [""])[0]
    return int(text) if text.isascii() and text.isdigit() else None


async def _answer(send: Send, status: int, body: bytes, headers: list[tuple[bytes, bytes]]) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
