"""Live: from a message posted to the other browser's stream, and what idle connections weigh."""

import asyncio
import resource
import statistics
import threading
import time

from bench.asked import HERE, say
from bench.server import Server
from bench.visits import Visitor, figures, timed

MESSAGES = 100
IDLE = (1000, 5000)


def delivery(server: Server, seen: dict[str, str]) -> dict[str, float]:
    """Milliseconds from the start of Dirk's POST to the event in Carla's stream; the floor is a bare view's answer."""
    arrived: list[float] = []
    ready, ended = threading.Event(), threading.Event()
    listener = threading.Thread(target=lambda: asyncio.run(_listen(server.port, seen["carla"], arrived, ready, ended)))
    listener.start()
    ready.wait(10)
    dirk = Visitor(server.port, seen["dirk"])
    dirk.get(f"{HERE}/tasks/new/")
    taken = []
    for _ in range(MESSAGES):
        known, begun = len(arrived), time.perf_counter()
        say(dirk, seen["to"])
        while len(arrived) == known and time.perf_counter() - begun < 5:
            time.sleep(0.0005)
        taken.append((arrived[known] - begun) * 1000)
        time.sleep(0.02)
    ended.set()
    listener.join(10)
    bare = statistics.median(timed(MESSAGES, lambda: dirk.get("/healthz")))
    found = {f"delivery_{name}": value for name, value in figures(taken).items()}
    ratio = round(found["delivery_p50_ms"] / bare, 1)
    return found | {"delivery_floor_ms": round(bare, 2), "delivery_ratio": ratio}


async def _listen(
    port: int, session: str, arrived: list[float], ready: threading.Event, ended: threading.Event
) -> None:
    reader, writer = await _open(port, session)
    ready.set()
    while not ended.is_set():
        try:
            line = await asyncio.wait_for(reader.readline(), 0.2)
        except TimeoutError:
            continue
        if line.startswith(b"data:") and b"conversation" in line:
            arrived.append(time.perf_counter())
    writer.close()


async def _open(port: int, session: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        f"GET /live/?w=bench HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sessionid={session}\r\nAccept: text/event-stream\r\n\r\n".encode()
    )
    await writer.drain()
    head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 30)
    if b" 200 " not in head.split(b"\r\n")[0]:
        raise RuntimeError(head.decode())
    return reader, writer


def idle(server: Server, seen: dict[str, str]) -> dict[str, float]:
    """KiB of the server's memory per idle stream, at 1,000 and 5,000 of them."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (20000, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    return asyncio.run(_idle(server, seen["carla"]))


async def _idle(server: Server, session: str) -> dict[str, float]:
    found: dict[str, float] = {}
    before, open_ones = server.rss_mib(), []
    for count in IDLE:
        while len(open_ones) < count:
            few = min(50, count - len(open_ones))
            open_ones += await asyncio.gather(*(_open(server.port, session) for _ in range(few)))
        await asyncio.sleep(1)
        found[f"kib_per_idle_{count}"] = round((server.rss_mib() - before) * 1024 / count, 1)
    for _, writer in open_ones:
        writer.close()
    return found | {"kib_per_idle": found[f"kib_per_idle_{IDLE[-1]}"], "connections": float(IDLE[-1])}
