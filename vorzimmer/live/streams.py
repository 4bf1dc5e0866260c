"""The open streams of one process. All of it runs in the event loop; nothing here waits for the database."""

import asyncio
import json
import logging
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

from vorzimmer.live import bus, presence
from vorzimmer.live.messages import Message
from vorzimmer.live.stream import Stream, milliseconds
from vorzimmer.live.subscribers import find_subscriber

log = logging.getLogger("vorzimmer.live")
BEAT = 20
"""Seconds between two comments on a silent stream, so that nothing on the way takes it for dead."""
CHECK_AGAIN = 600
"""Seconds after which a stream's right to exist is looked up again, should a `cut` ever be lost."""
GRACE = 5
"""Seconds in which somebody who goes from page to page still counts as here."""
MEMORY_MS = 120_000
"""How far back a browser can catch up without reading everything again."""


class Streams:
    """Finds the streams that a message is for, and keeps them alive."""

    def __init__(self, most: int = 10_000) -> None:
        self.most = most
        self.by_member: dict[UUID, set[Stream]] = {}
        self.all: dict[Stream, None] = {}
        self.bus_state = {"up": False}
        self.closing = False
        self.threads = ThreadPoolExecutor(2, "live")
        self._past: deque[tuple[int, Message]] = deque(maxlen=5000)
        self._known_since = milliseconds()
        self._tasks: list[asyncio.Task[None]] = []
        self._checks: set[asyncio.Task[None]] = set()

    # Life

    async def start(self) -> None:
        """Listen to the bus and keep the beat."""
        self.loop = asyncio.get_running_loop()
        listening = bus.keep_listening(self._receive, self.again, self.bus_state)
        self._tasks = [asyncio.create_task(listening), asyncio.create_task(self._beat())]

    def close_all(self) -> None:
        """End every stream, so that the process can end; browsers come back to the next one."""
        self.closing = True
        for stream in list(self.all):
            stream.end()

    async def stop(self) -> None:
        """After the last stream."""
        self.close_all()
        for task in self._tasks:
            task.cancel()
        if bus.current().shared:
            self.threads.submit(presence.close)
        await asyncio.to_thread(self.threads.shutdown)

    async def _beat(self) -> None:
        """A twentieth of the streams each second: thousands at once would hold up everybody else."""
        turn = 0
        while True:
            await asyncio.sleep(1)
            turn = (turn + 1) % BEAT
            now = time.monotonic()
            for stream in list(self.all)[turn::BEAT]:
                stream.beat()
                if now - stream.checked > CHECK_AGAIN:
                    stream.checked = now
                    self._checks.add(check := asyncio.ensure_future(self._check(stream)))
                    check.add_done_callback(self._checks.discard)
            if turn % 15 == 0 and self.all and bus.current().shared:
                self.threads.submit(presence.beat)

    async def _check(self, stream: Stream) -> None:
        found = await self.loop.run_in_executor(self.threads, find_subscriber, stream.cookies, stream.slug)
        if found is None:
            stream.bye()

    # Streams come and go

    def add(self, stream: Stream, since: int | None) -> None:
        """A browser has connected; `since` (milliseconds) is when it last knew everything."""
        stream.checked = time.monotonic() - milliseconds() % (CHECK_AGAIN // 2)
        self.all[stream] = None
        members = self.by_member.setdefault(stream.membership_id, set())
        members.add(stream)
        if len(members) == 1:
            self.threads.submit(presence.came, stream.membership_id)
        if since is not None:
            self._catch_up(stream, since)

    def remove(self, stream: Stream) -> None:
        """A browser has gone."""
        self.all.pop(stream, None)
        members = self.by_member.get(stream.membership_id, set())
        members.discard(stream)
        if not members and self.by_member.pop(stream.membership_id, None) is not None and not self.closing:
            self.loop.call_later(GRACE, self._left, stream.membership_id)

    def _left(self, membership_id: UUID) -> None:
        if membership_id not in self.by_member and not self.closing:
            self.threads.submit(presence.left, membership_id)

    def _catch_up(self, stream: Stream, since: int) -> None:
        if since < self._known_since:
            stream.again()
            return
        for moment, message in self._past:
            if moment >= since - 2000 and "topics" in message and stream.key in message["to"]:
                stream.changed(message["topics"])

    # Messages

    def deliver_soon(self, message: Message) -> None:
        """From any thread."""
        self.loop.call_soon_threadsafe(self.deliver, message)

    def _receive(self, text: str) -> None:
        message: Message = json.loads(text)
        if message.pop("from", "") != bus.ORIGIN:
            self.deliver(message)

    def deliver(self, message: Message) -> None:
        """Give a message to the streams it is for."""
        self._remember(message)
        if "cut_session" in message:
            for stream in [one for one in self.all if one.session == message["cut_session"]]:
                stream.bye()
        for key in [message["cut"]] if "cut" in message else message.get("to", ()):
            for stream in tuple(self.by_member.get(UUID(key), ())):
                if "cut" in message:
                    stream.bye()
                elif "topics" in message:
                    stream.changed(message["topics"])
                else:
                    stream.say(message["kind"], message["content"])

    def _remember(self, message: Message) -> None:
        now = milliseconds()
        while self._past and (len(self._past) == self._past.maxlen or self._past[0][0] < now - MEMORY_MS):
            self._known_since = self._past.popleft()[0]
        self._past.append((now, message))

    def again(self) -> None:
        """Something may have been missed: every browser reads its page again."""
        self._known_since = milliseconds()
        self._past.clear()
        for stream in tuple(self.all):
            stream.again()
