"""One browser tab that listens. An idle stream costs no task of its own: writing is a task that ends."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any
from uuid import UUID

from vorzimmer.live.messages import event

TOGETHER = 0.005
"""Seconds within which changes go out as one event."""
MOST_TOPICS, MOST_REMARKS = 200, 50
"""What a slow reader may have waiting; beyond that it is told to read everything again."""
STUCK_AFTER = 60

Send = Callable[[dict[str, Any]], Awaitable[None]]


def milliseconds() -> int:
    """The server's time, as it stands in event ids and in pages."""
    return time.time_ns() // 1_000_000


class Stream:
    """What is waiting to be written to one connection, and the writing of it."""

    __slots__ = (
        "_again", "_beat", "_end", "_remarks", "_scheduled", "_topics", "_writing",
        "checked", "cookies", "ended", "key", "membership_id", "send", "session", "slug",
    )  # fmt: skip

    def __init__(self, membership_id: UUID, session: str, slug: str, cookies: str, send: Send) -> None:
        self.membership_id, self.key = membership_id, membership_id.hex
        self.session, self.slug, self.cookies, self.send = session, slug, cookies, send
        self.checked = 0.0
        self.ended = False
        self._topics: set[str] | None = None
        self._remarks: list[bytes] | None = None
        self._again = self._beat = self._scheduled = False
        self._end = b""
        self._writing: asyncio.Task[None] | None = None

    # What is to be told

    def changed(self, topics: Iterable[str]) -> None:
        """These topics are out of date."""
        self._topics = (self._topics or set()).union(topics)
        if len(self._topics) > MOST_TOPICS:
            self.again()
        self._schedule()

    def say(self, kind: str, content: dict[str, Any]) -> None:
        """A passing remark."""
        self._remarks = self._remarks or []
        self._remarks.append(event("say", {"kind": kind} | content, milliseconds()))
        if len(self._remarks) > MOST_REMARKS:
            self.again()
        self._schedule()

    def again(self) -> None:
        """Everything may be out of date."""
        self._again, self._topics, self._remarks = True, None, None
        self._schedule()

    def beat(self) -> None:
        """Show that the line is alive."""
        self._beat = True
        self._schedule()

    def bye(self) -> None:
        """The right to listen has ended; the browser must not come back by itself."""
        self.end(event("bye", {}, milliseconds()))

    def end(self, words: bytes = b":\n\n") -> None:
        """End the connection; the browser comes back by itself unless `words` say otherwise."""
        self._end = self._end or words
        self._schedule()

    # Writing

    def _schedule(self) -> None:
        if not (self._scheduled or self.ended):
            self._scheduled = True
            asyncio.get_running_loop().call_later(TOGETHER, self._start_writing)

    def _start_writing(self) -> None:
        self._scheduled = False
        if self._writing is None and not self.ended:
            self._writing = asyncio.get_running_loop().create_task(self._write())

    async def _write(self) -> None:
        try:
            while not self.ended and (words := self._waiting()):
                self.ended = bool(self._end)
                async with asyncio.timeout(STUCK_AFTER):
                    await self.send({"type": "http.response.body", "body": words, "more_body": not self.ended})
        except (TimeoutError, OSError, RuntimeError):
            self.ended = True
        finally:
            self._writing = None

    def _waiting(self) -> bytes:
        now = milliseconds()
        words = [event("again", {}, now)] if self._again else []
        if self._topics:
            words.append(event("changed", sorted(self._topics), now))
        words += self._remarks or []
        if not words and self._beat:
            words.append(b":\n\n")
        if self._end:
            words.append(self._end)
        self._again = self._beat = False
        self._topics = self._remarks = None
        return b"".join(words)
