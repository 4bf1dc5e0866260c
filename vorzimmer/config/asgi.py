"""One application for the server: streams go to the hub, everything else to Django's synchronous chain."""

import asyncio
import functools
import os
import signal
import threading
import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from vorzimmer.config.bridge import Bridge, Receive, Send, Threads
from vorzimmer.config.environ import Scope

if TYPE_CHECKING:
    from vorzimmer.jobs.worker import Worker
    from vorzimmer.live.streams import Streams

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")
HEALTH = frozenset({"/healthz", "/readyz", "/metrics"})


class Application:
    """`pages`, `live` and `worker` say what this process does; a health address it always has."""

    def __init__(self, *, pages: bool = True, live: bool = True, worker: bool = False) -> None:
        self.pages, self.live, self.with_worker = pages, live, worker
        self.streams: Streams | None = None
        self.worker: Worker | None = None

    @functools.cached_property
    def bridge(self) -> Bridge:
        """Made at the start of the server: importing Django's chain is most of a cold start."""
        from django.conf import settings

        from vorzimmer.config.wsgi import application

        threads = int(os.environ.get("VORZIMMER_THREADS", "0")) or min(8, 2 + 2 * (os.cpu_count() or 1))
        most = getattr(settings, "MAX_UPLOAD_BYTES", 50 * 2**20) + 2**20
        return Bridge(application, Threads(threads), most)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One connection's request, or the life of the process."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        if self.streams is not None and path == "/live/" and scope["method"] == "GET":
            from vorzimmer.live.endpoint import listen

            await listen(self.streams, scope, receive, send)
        elif self.pages or path in HEALTH:
            await self.bridge(scope, receive, send)
        else:
            await send({"type": "http.response.start", "status": 404, "headers": [(b"content-length", b"0")]})
            await send({"type": "http.response.body", "body": b""})

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        await receive()
        await self._start()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._stop()
        await send({"type": "lifespan.shutdown.complete"})

    async def _start(self) -> None:
        self.bridge  # noqa: B018
        if self.live:
            from vorzimmer.live import hub
            from vorzimmer.live.streams import Streams

            self.streams = Streams()
            await self.streams.start()
            hub.attach(self.streams)
            _at_the_signal(self.streams.close_all)
        if self.with_worker:
            from vorzimmer.jobs.worker import Worker

            self.worker = Worker(embedded=True)
            self.worker.start()
            _at_the_signal(self.worker.ask_to_stop)

    async def _stop(self) -> None:
        from vorzimmer.live import hub

        if self.worker:
            await asyncio.to_thread(self.worker.stop)
        hub.attach(None)
        if self.streams:
            await self.streams.stop()


def _at_the_signal(tell: Callable[[], None]) -> None:
    """The server waits for open connections before it says that it stops: streams must end earlier."""
    if threading.current_thread() is not threading.main_thread():
        return  # `vorzimmer dev` serves in a thread and ends without waiting for anybody
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        before: Any = signal.getsignal(number)

        def stop(got: int, frame: types.FrameType | None, before: Any = before) -> None:
            loop.call_soon_threadsafe(tell)
            if callable(before):
                before(got, frame)

        signal.signal(number, stop)


def make() -> Application:
    """The application that the command line asked for; `--workers` starts it in processes of their own."""
    kinds = os.environ.get("VORZIMMER_SERVES", "pages,live").split(",")
    return Application(pages="pages" in kinds, live="live" in kinds, worker="worker" in kinds)


application = make()
