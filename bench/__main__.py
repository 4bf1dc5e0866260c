"""`make bench`: everything that `docs/bench.md` compares, in one run; also written to build/bench.json.

`python -m bench 1000 10000` measures only these sizes; `sqlite` or `postgresql` only that database.
"""

import json
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from bench import pages, streams
from bench.server import Server
from tests.services import Postgres, running

SIZES = (1000, 10000, 100000)
GOALS = {"list": 10, "task": 10, "create": 6, "message": 5}


def main() -> int:
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()] or list(SIZES)
    databases = [word for word in sys.argv[1:] if not word.isdigit()] or ["sqlite", "postgresql"]
    result: dict[str, Any] = {}
    for name in databases:
        service = Postgres() if name == "postgresql" else None
        with running(service) if service else nullcontext():
            result[name] = database(name, service, sizes, result)
    Path("build").mkdir(exist_ok=True)
    Path("build/bench.json").write_text(json.dumps(result, indent=1))
    return report(result, sizes)


def database(name: str, service: Postgres | None, sizes: list[int], result: dict[str, Any]) -> dict[str, Any]:
    """All sizes on one database, growing; live and start once, on the first database."""
    server = Server(service.url if service else "")
    server.command("-m", "vorzimmer", "migrate")
    pid = pages.postmaster(service.port) if service else None
    found = {}
    for size in sizes:
        begun = time.monotonic()
        found[str(size)] = pages.measure(server, size, pid)
        print(f"{name} {size}: {json.dumps(found[str(size)])} ({time.monotonic() - begun:.0f} s)", flush=True)
    if "live" not in result:
        seen = json.loads(server.command("-m", "bench.fill", "0").splitlines()[-1])
        result["start"] = start(server)
        server.start()
        result["live"] = streams.delivery(server, seen) | streams.idle(server, seen)
        server.stop()
    return found


def start(server: Server) -> dict[str, float]:
    """Best of three starts to the first answer, and the memory three seconds later."""
    seconds = []
    for _ in range(3):
        seconds.append(server.start())
        time.sleep(3)
        memory = server.rss_mib()
        server.stop()
    return {"cold_s": round(min(seconds), 2), "idle_mib": round(memory, 1)}


def report(result: dict[str, Any], sizes: list[int]) -> int:
    """Each figure beside what it should reach; nothing fails here, the reader decides."""
    for name in ("sqlite", "postgresql"):
        for what, goal in GOALS.items():
            rows = [result[name][str(size)][what] for size in sizes] if name in result else []
            if rows:
                cpu = " / ".join(f"{row['cpu_ms']:.1f}" for row in rows)
                growth = rows[-1]["cpu_ms"] / rows[0]["cpu_ms"]
                floors = " / ".join(f"{row['ratio']:.0f}x" for row in rows)
                print(f"{name:10} {what:8} cpu ms {cpu}  (goal {goal})  growth {growth:.2f}  to floor {floors}  queries {rows[-1]['queries']}")
    print("live ", result["live"])
    print("start", result["start"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
