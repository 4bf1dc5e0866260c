"""What a page or a write costs, at one size of the workspace, on one database."""

import json
import subprocess
from collections.abc import Callable
from typing import Any

from bench.asked import HERE, PEOPLE, asked
from bench.more import MEASUREMENTS, Filled
from bench.server import Server
from bench.visits import Visitor, figures, timed

TIMES, WARM = 200, 20
NOTHING = 400
"""Visits of the bare view: what the server and one trip through it cost before anything is done."""

Figures = dict[str, dict[str, float]]


def measure(server: Server, size: int, database_pid: int | None, say: Callable[[str], None]) -> Figures:
    """For every page and write its CPU (server and database) per request, wall times, queries, and its floor."""
    say(f"filling up to {size} tasks")
    seen = json.loads(server.command("-m", "bench.fill", str(size)).splitlines()[-1])
    server.start()
    found: Figures = {}
    own: Figures = {}
    try:
        visitors = {name: Visitor(server.port, seen[name]) for name in PEOPLE}
        for visitor in visitors.values():
            visitor.get(f"{HERE}/tasks/new/")
        server.settle()
        bare = price(server, database_pid, NOTHING, lambda: visitors["carla"].get("/healthz"))["cpu_ms"]
        for name, (who, ask) in asked(seen).items():
            say(name)
            found[name] = price(server, database_pid, TIMES, lambda ask=ask, who=who: ask(visitors[who]))
        filled = Filled(server, database_pid, size, seen, visitors)
        for name, measured in MEASUREMENTS.items():
            say(name)
            own[name] = measured(filled)
    finally:
        server.stop()
    say("queries and floors")
    told = json.loads(server.command("-m", "bench.queries", json.dumps(seen), str(database_pid or 0)).splitlines()[-1])
    for name, row in found.items():
        known = told[name]
        row["floor_cpu_ms"], row["queries"] = round(bare + known["bare_cpu_ms"], 2), known["queries"]
        row["ratio"] = round(row["cpu_ms"] / row["floor_cpu_ms"], 1)
    return found | own


def price(server: Server, database_pid: int | None, times: int, visit: Callable[[], Any]) -> dict[str, float]:
    """Milliseconds of CPU per visit (user + system, server and database), and the spread of wall times."""
    timed(WARM, visit)
    before = server.cpu(database_pid)
    taken = timed(times, visit)
    return {"cpu_ms": round((server.cpu(database_pid) - before) * 1000 / times, 2), **figures(taken)}


def postmaster(port: int) -> int:
    """The PostgreSQL server on that port."""
    out = subprocess.run(["pgrep", "-f", f"postgres .*-p {port}"], capture_output=True, text=True, check=True).stdout
    return int(out.split()[0])
