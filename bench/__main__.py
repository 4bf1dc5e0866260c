"""`make bench`: everything that `docs/bench.md` compares, in one run; also written to build/bench.json.

What is measured stands in `asked` (requests) and `more` (what rooms add); what it should reach, in `report`.
`python -m bench 1000 10000` measures only these sizes; `sqlite` or `postgresql` only that database; `feeds`, `staffing`
or `calling` only that part.
"""

import json
import subprocess
import sys
import time
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from bench import pages, streams
from bench.more import ONCE
from bench.report import report
from bench.server import Server
from bench.visits import Visitor
from tests.services import Postgres, running

SIZES = (1000, 10000, 100000)
DATABASES = ("sqlite", "postgresql")
BEGUN = time.monotonic()


def main() -> int:
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()] or list(SIZES)
    databases = [word for word in sys.argv[1:] if word in DATABASES] or list(DATABASES)
    result: dict[str, Any] = {}
    if parts := [word for word in sys.argv[1:] if word in ONCE]:
        return report(alone(parts), sizes)
    for name in databases:
        service = Postgres() if name == "postgresql" else None
        with running(service) if service else nullcontext():
            database(name, service, sizes, result)
    return report(result, sizes)


def keep(result: dict[str, Any]) -> None:
    """After every size: what is measured stays, whatever happens later."""
    Path("build").mkdir(exist_ok=True)
    Path("build/bench.json").write_text(json.dumps(result, indent=1) + "\n")


def say(*words: str) -> None:
    print(f"{time.monotonic() - BEGUN:6.0f} s ", *words, flush=True)


def database(name: str, service: Postgres | None, sizes: list[int], result: dict[str, Any]) -> None:
    """All sizes on one database, growing; live and start once, on the first database at its smallest size."""
    server = Server(service.url if service else "")
    try:
        server.command("-m", "vorzimmer", "migrate")
        pid = pages.postmaster(service.port) if service else None
        result[name] = {}
        for size in sizes:
            told = partial(say, f"{name} {size}:")
            result[name][str(size)] = pages.measure(server, size, pid, told)
            if "live" not in result:
                once(server, result)
            keep(result)
    finally:
        server.remove()


def once(server: Server, result: dict[str, Any]) -> None:
    """Delivery, idle streams, start and memory; what is as large everywhere."""
    seen = json.loads(server.command("-m", "bench.fill", "0").splitlines()[-1])
    say("start and memory")
    result["start"] = start(server, seen)
    server.start()
    say("delivery")
    result["live"] = streams.delivery(server, seen)
    say("idle streams")
    result["live"] |= streams.idle(server, seen)
    server.stop()
    for name in ONCE:
        result[name] = part(server, name)


def part(server: Server, name: str) -> Any:
    """What that module says of itself; one that breaks does not take the others along."""
    say(name)
    try:
        return json.loads(server.command("-m", ONCE[name]).splitlines()[-1])
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
        say(f"{name} broke: {problem}")
        return {}


def alone(parts: list[str]) -> dict[str, Any]:
    """These parts and nothing else, in an empty house; nothing is written down."""
    server = Server()
    try:
        server.command("-m", "vorzimmer", "migrate")
        return {name: part(server, name) for name in parts}
    finally:
        server.remove()


def start(server: Server, seen: dict[str, str]) -> dict[str, float]:
    """Best of three starts to the first answer; the memory three seconds later, and after 30 pages of three people."""
    seconds = []
    for _ in range(3):
        seconds.append(server.start())
        time.sleep(3)
        idle = server.rss_mib()
        for who in ("anna", "ben", "carla") * 2:
            visitor = Visitor(server.port, seen[who])
            for page in ("", "tasks/", f"tasks/{seen['task']}/", "conversations/", "tasks/new/"):
                visitor.get(f"/w/bench/{page}")
        used = server.rss_mib()
        server.stop()
    return {"cold_s": round(min(seconds), 2), "idle_mib": round(idle, 1), "used_mib": round(used, 1)}


if __name__ == "__main__":
    sys.exit(main())
