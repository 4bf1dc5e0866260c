"""Run the suite three times over: SQLite, PostgreSQL, and the stories in real browsers and processes."""

import os
import shutil
import subprocess
import sys
import time
from itertools import batched
from pathlib import Path

from tests.services import postgresql

QUICK = ["-n", "2", "--dist", "worksteal", "-m", "not browser and not processes"]
SLOW = ["-m", "browser or processes", "-o", "addopts=-q --strict-markers --import-mode=importlib"]
ROOT = Path(__file__).parent.parent
TOGETHER, LONGEST = 6, 1500
"""Files of stories in one pass, and seconds for any pass; it takes a third of that. Chromium now and then never closes:
then only this pass is repeated."""


def main() -> int:
    """0 when everything passed; each part says how long it took."""
    extra = sys.argv[1:]
    shutil.rmtree(ROOT / "build" / "tests", ignore_errors=True)
    failed = run("SQLite", [*QUICK, *extra])
    with postgresql() as url:
        failed += run("PostgreSQL", [*QUICK, *extra], DATABASE_URL=url)
    failed += slow(extra)
    return 1 if failed else 0


def slow(extra: list[str]) -> int:
    """What needs real browsers and processes. What failed is tried once more, alone, and named: look at it."""
    return sum(
        _slow(f"processes and Chromium {number}", [*places, *extra]) for number, places in enumerate(passes(), 1)
    )


def passes() -> list[list[str]]:
    """The files of each pass; every test file of the house is in one of them."""
    stories = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tests" / "stories").glob("test_*.py"))
    return [["vorzimmer", "tests/processes"], *(list(files) for files in batched(stories, TOGETHER, strict=False))]


def _slow(name: str, arguments: list[str]) -> int:
    kept = ["-o", f"cache_dir=build/tests/{name.replace(' ', '-')}"]
    if not run(name, [*SLOW, *kept, *arguments]):
        return 0
    return run(f"{name}, once more what failed", [*SLOW, *kept, "--last-failed", *arguments])


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
