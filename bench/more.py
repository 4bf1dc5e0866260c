"""Where a room adds its own measurement.

A request (a page, a part, a form) is one line in `asked.asked()`: who asks, and for what. Its CPU, wall times, queries
and floor are then measured like those of every other page.

What is no request (a reading by rules, an export, a job) is a function in `bench/<name>.py`, named in MEASUREMENTS
below. It is called with a `Filled` workspace of every size on both databases, while the server runs, and gives figures
back. They stand in `build/bench.json` beside the pages: `{"sqlite": {"1000": {"<name>": {…}}}}`. Where it gives
`cpu_ms` and `floor_cpu_ms`, the report also prints ratio and growth; a goal for `cpu_ms` goes into `GOALS` of `report`.
To price work in a process of its own, let `filled.server.command("-m", "bench.<name>", …)` print JSON, as
`bench.queries` does.

What does not grow with the workspace is measured once, on the first database at its smallest size: a module that prints
JSON as its last line, named in ONCE, and shown by `report` under its name. `python -m bench feeds calling` measures only
these parts.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.server import Server
from bench.visits import Visitor


@dataclass(frozen=True)
class Filled:
    """A running server on a workspace of `size` tasks. `seen`: sessions by name, and keys of what `fill` made."""

    server: Server
    database_pid: int | None
    size: int
    seen: Mapping[str, str]
    visitors: Mapping[str, Visitor]


def authority(filled: Filled) -> dict[str, float]:
    """One decision by a signed agreement, warm."""
    figures: dict[str, float] = json.loads(filled.server.command("-m", "bench.authority").splitlines()[-1])
    return figures


def ranking(filled: Filled) -> dict[str, float]:
    """5,000 assistants for one need, with every reason."""
    figures: dict[str, float] = json.loads(filled.server.command("-m", "bench.ranking").splitlines()[-1])
    return figures


def finding(filled: Filled) -> dict[str, float]:
    """Times for eight calendars over four weeks."""
    figures: dict[str, float] = json.loads(filled.server.command("-m", "bench.finding").splitlines()[-1])
    return figures


def calendar(filled: Filled) -> dict[str, float]:
    """A month of 500 appointments, 100 of them series."""
    figures: dict[str, float] = json.loads(filled.server.command("-m", "bench.calendar").splitlines()[-1])
    return figures


MEASUREMENTS: dict[str, Callable[[Filled], dict[str, float]]] = {
    "authority": authority, "ranking": ranking, "finding": finding, "calendar": calendar,
}  # fmt: skip

ONCE = {"feeds": "bench.feed", "staffing": "bench.staffing", "calling": "bench.calling"}
"""Feeds of calendars; staffing, which is as large everywhere; calls from taking to pictures, in real browsers."""
