"""Run the suite three times over: SQLite, PostgreSQL, and the stories in real browsers and processes."""

import os
import subprocess
import sys
import time

from tests.services import postgresql

QUICK = ["-n", "2", "--dist", "worksteal", "-m", "not browser and not processes"]
SLOW = [
    "-m",
    "browser or processes",
    "-o",
    "addopts=-q --strict-markers --import-mode=importlib",
    "-o",
    "cache_dir=build/tests",
]
LONGEST = 1500
"""Seconds; a pass with browsers takes a third of it. Chromium now and then never closes: then the pass is repeated."""


def main() -> int:
    """0 when everything passed; each part says how long it took."""
    extra = sys.argv[1:]
    failed = run("SQLite", [*QUICK, *extra])
    with postgresql() as url:
        failed += run("PostgreSQL", [*QUICK, *extra], DATABASE_URL=url)
    failed += slow(extra)
    return 1 if failed else 0


def slow(extra: list[str]) -> int:
    """What needs real browsers and processes. What failed is tried once more, alone, and named: look at it."""
    if not run("processes and Chromium", [*SLOW, *extra]):
        return 0
    return run("processes and Chromium, once more what failed", [*SLOW, "--last-failed", *extra])


def run(name: str, arguments: list[str], **env: str) -> int:
    """One pass; 1 if it failed. Running no test at all is a failure, too."""
    print(f"\n== {name}", flush=True)
    begun = time.monotonic()
    try:
        command = [".venv/bin/pytest", *arguments]
        code = subprocess.run(command, env=os.environ | env, check=False, timeout=LONGEST).returncode
    except subprocess.TimeoutExpired:
        print(f"\n== {name}: still running after {LONGEST} s, ended", flush=True)
        subprocess.run(["pkill", "-f", "chromium"], check=False)
        code = 1
    print(f"== {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - begun:.0f} s", flush=True)
    return int(code != 0)


if __name__ == "__main__":
    sys.exit(main())
