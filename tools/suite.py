"""Run the suite three times over: SQLite, PostgreSQL, and the stories in real browsers and processes."""

import os
import subprocess
import sys
import time

from tests.services import postgresql

QUICK = ["-n", "2", "--dist", "worksteal", "-m", "not browser and not processes"]
SLOW = ["-m", "browser or processes"]


def main() -> int:
    """0 when everything passed; each part says how long it took."""
    extra = sys.argv[1:]
    failed = run("SQLite", [*QUICK, *extra])
    with postgresql() as url:
        failed += run("PostgreSQL", [*QUICK, *extra], DATABASE_URL=url)
    failed += run("processes and Chromium", [*SLOW, *extra])
    return 1 if failed else 0


def run(name: str, arguments: list[str], **env: str) -> int:
    """One pass; 1 if it failed. Running no test at all is a failure, too."""
    print(f"\n== {name}", flush=True)
    begun = time.monotonic()
    code = subprocess.run([".venv/bin/pytest", *arguments], env=os.environ | env, check=False).returncode
    print(f"== {name}: {'passed' if code == 0 else 'FAILED'} in {time.monotonic() - begun:.0f} s", flush=True)
    return int(code != 0)


if __name__ == "__main__":
    sys.exit(main())
