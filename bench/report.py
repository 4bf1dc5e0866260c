"""Each figure beside what it should reach; nothing fails here, the reader decides."""

from typing import Any

GOALS = {
    "search": 15,
    "list": 10,
    "task": 10,
    "create": 6,
    "message": 5,
    "authority": 0.2,
    "ranking": 300,
    "finding": 50,
    "calendar": 20,
}
"""Milliseconds of CPU, server and database together."""

MOST_GROWTH = 1.2
"""From the smallest to the largest size."""

LIVE_GOALS = {"delivery_p95_ms": 25, "kib_per_idle": 16}
STAFFING_GOAL = 5
FEED_GOALS = {"month": 20, "feed": 150}
START_GOALS = {"cold_s": 2, "idle_mib": 70}


def report(result: dict[str, Any], sizes: list[int]) -> int:
    """One line for everything that was measured; `!` where a goal was missed."""
    for database in ("sqlite", "postgresql"):
        measured = result.get(database, {})
        for name in measured.get(str(sizes[0]), {}):
            print(f"{database:10} {name:18} {_line(name, [measured[str(size)][name] for size in sizes])}")
    for part, goals in (("live", LIVE_GOALS), ("start", START_GOALS)):
        for name, value in result.get(part, {}).items():
            goal = goals.get(name)
            print(f"{part:10} {name:22} {value:8.2f}  {_goal(value, goal)}")
    for name, figures in result.get("feeds", {}).items():
        print(f"feeds      {name:22} {figures}  {_goal(figures['cpu_ms'], FEED_GOALS.get(name))}")
    for name, figures in result.get("calling", {}).items():
        print(f"calling    {name:22} {figures}{'' if figures['rounds'] and not figures['failed'] else '  missed'}")
    for name, figures in result.get("staffing", {}).items():
        missed = figures["wall_s"] > STAFFING_GOAL or figures["proven"] < figures["of"]
        print(f"staffing   {name:22} {figures} (goal {STAFFING_GOAL} s, proven{', missed' if missed else ''})")
    return 0


def _line(name: str, rows: list[dict[str, float]]) -> str:
    if "cpu_ms" not in rows[0]:
        return " / ".join(str(row) for row in rows)
    cpu = " / ".join(f"{row['cpu_ms']:.{1 if row['cpu_ms'] >= 0.1 else 4}f}" for row in rows)
    growth = rows[-1]["cpu_ms"] / rows[0]["cpu_ms"]
    said = [f"cpu {cpu} ms {_goal(rows[-1]['cpu_ms'], GOALS.get(name))}"]
    if len(rows) > 1:
        said.append(f"growth {growth:.2f}{' !' if growth > MOST_GROWTH else ''}")
    said += [
        f"{key.removesuffix('_ms')} {' / '.join(f'{row[key]:.1f}' for row in rows)}"
        for key in ("p50_ms", "p95_ms", "p99_ms", "first_ms", "page_ms", "empty_ms")
        if key in rows[0]
    ]
    if "floor_cpu_ms" in rows[0]:
        floors = " / ".join(f"{row['floor_cpu_ms']:.2f}" for row in rows)
        ratios = " / ".join(f"{row['cpu_ms'] / row['floor_cpu_ms']:.1f}" for row in rows)
        said.append(f"floor {floors}  ratio {ratios}")
    if "queries" in rows[0]:
        said.append(f"queries {rows[-1]['queries']:.0f}")
    return "  ".join(said)


def _goal(value: float, goal: float | None) -> str:
    if goal is None:
        return ""
    return f"(goal {goal}{', missed' if value > goal else ''})"
