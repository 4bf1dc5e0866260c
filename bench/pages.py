"""What a page or a write costs, at one size of the workspace, on one database."""

import json
import subprocess
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from bench.server import Server, cpu_of, database_cpu
from bench.visits import Visitor, figures, timed

READS, WRITES, WARM = 200, 200, 20
NOTHING = 400
"""Visits of the bare view whose price is the floor."""


def measure(server: Server, size: int, database_pid: int | None) -> dict[str, dict[str, float]]:
    """`list`, `task`, `create`, `message` with CPU of server and database per request, and how long they took."""
    seen = json.loads(server.command("-m", "bench.fill", str(size)).splitlines()[-1])
    server.start()
    try:
        carla, ben = Visitor(server.port, seen["carla"]), Visitor(server.port, seen["ben"])
        bare = price(server, database_pid, NOTHING, lambda: carla.get("/healthz"))["cpu_ms"]
        here = "/w/bench"
        task = f"{here}/tasks/{seen['task']}/"
        ben.get(task)
        carla.get(f"{here}/tasks/new/")
        found = {
            "list": price(server, database_pid, READS, lambda: carla.get(f"{here}/tasks/")),
            "task": price(server, database_pid, READS, lambda: carla.get(task)),
            "create": price(server, database_pid, WRITES, lambda: create(carla, here, seen)),
            "message": price(server, database_pid, WRITES, lambda: message(ben, here, seen)),
        }
    finally:
        server.stop()
    told = queries(server, seen)
    for name, row in found.items():
        row["floor_cpu_ms"] = round(bare + told["floor_cpu_ms"][name], 2)
        row["ratio"] = round(row["cpu_ms"] / row["floor_cpu_ms"], 1) if row["floor_cpu_ms"] else 0.0
        row["queries"] = told["queries"][name]
    return found


def price(server: Server, database_pid: int | None, times: int, visit: Callable[[], Any]) -> dict[str, float]:
    """Milliseconds of CPU per visit (user + system, server and database), and the spread of wall times."""
    timed(WARM, visit)
    before = server.cpu(database_pid)
    taken = timed(times, visit)
    return {"cpu_ms": round((server.cpu(database_pid) - before) * 1000 / times, 2), **figures(taken)}


def create(visitor: Visitor, here: str, seen: dict[str, str]) -> None:
    """Delegate a task, as the form does it."""
    fields = {"engagement": seen["engagement"], "outcome": f"Zug nach Wien buchen {uuid4()}", "then": "hand_over"}
    visitor.post(f"{here}/tasks/new/", fields)


def message(visitor: Visitor, here: str, seen: dict[str, str]) -> None:
    """Say something in the task's conversation, as htmx does it."""
    fields = {"text": "Der Zug um 9:30 ist frei.", "client_id": str(uuid4())}
    visitor.post(f"{here}/conversations/{seen['task']}/post/", fields, **{"HX-Request": "true", "HX-Target": "conversation"})


def queries(server: Server, seen: dict[str, str]) -> dict[str, dict[str, float]]:
    """How many queries each takes, and the CPU of the bare ones, asked inside a process of its own."""
    out = server.command("-m", "bench.queries", json.dumps(seen))
    return dict(json.loads(out.splitlines()[-1]))


def postmaster(port: int) -> int:
    """The PostgreSQL server on that port."""
    out = subprocess.run(["pgrep", "-f", f"postgres .*-p {port}"], capture_output=True, text=True, check=True).stdout
    return int(out.split()[0])


__all__ = ["cpu_of", "database_cpu", "measure", "postmaster"]
