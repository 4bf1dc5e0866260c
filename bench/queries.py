"""How many queries a page takes, and what the bare statements cost without anything around them.

`python -m bench.queries '{"task": …}' POSTMASTER` in the environment of the server. The floor of a page is the CPU of
its own SELECTs, executed over the plain cursor with their rows fetched; the floor of a write is one INSERT with its
COMMIT on a table without indexes. On PostgreSQL the CPU of the database's processes counts as well.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any
from uuid import uuid4

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from bench.asked import PEOPLE, WRITES, asked  # noqa: E402
from bench.server import database_cpu  # noqa: E402

TIMES = 200
AROUND = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


class Visitor:
    """The test client with the manners of a browser."""

    def __init__(self, session: str) -> None:
        self.http = Client()
        self.http.cookies["sessionid"] = session

    def get(self, path: str, **headers: str) -> Any:
        return self._looked_at(self.http.get(path, headers=headers))

    def post(self, path: str, fields: dict[str, str], **headers: str) -> Any:
        return self._looked_at(self.http.post(path, {"_key": str(uuid4()), **fields}, headers=headers))

    def _looked_at(self, response: Any) -> Any:
        if response.status_code >= 400:
            raise RuntimeError(f"{response.status_code}: {response.content[:600]!r}")
        self.http.cookies.pop("messages", None)
        return response


def main(seen: dict[str, str], database_pid: int) -> None:
    settings.ALLOWED_HOSTS.append("testserver")
    visitors = {name: Visitor(seen[name]) for name in PEOPLE}
    written = bare_write(database_pid)
    told = {}
    for name, (who, ask) in asked(seen).items():
        ask(visitors[who])
        with CaptureQueriesContext(connection) as captured:
            ask(visitors[who])
        said = [query["sql"] for query in captured.captured_queries if not query["sql"].startswith(AROUND)]
        bare = written if name in WRITES else bare_reads(said, database_pid)
        told[name] = {"queries": len(said), "bare_cpu_ms": bare}
        if os.environ.get("BENCH_SHOW") == name:
            print("\n".join(said), file=sys.stderr)
    print(json.dumps(told))


def bare_reads(statements: list[str], database_pid: int) -> float:
    """Milliseconds of CPU for executing the SELECTs once and fetching their rows."""
    reads = [sql for sql in statements if sql.startswith("SELECT")]

    def once() -> None:
        for sql in reads:
            cursor.execute(sql.replace("%", "%%") if connection.vendor == "postgresql" else sql)
            cursor.fetchall()

    with connection.cursor() as cursor:
        return priced(once, database_pid)


def bare_write(database_pid: int) -> float:
    """Milliseconds of CPU for writing one row and committing it."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench_scratch (id integer, words text)")
        cost = priced(lambda: cursor.execute("INSERT INTO bench_scratch VALUES (1, 'Zug nach Wien')"), database_pid)
        cursor.execute("DROP TABLE bench_scratch")
    return cost


def priced(once: Callable[[], object], database_pid: int) -> float:
    before = time.process_time() + (database_cpu(database_pid) if database_pid else 0)
    for _ in range(TIMES):
        once()
    after = time.process_time() + (database_cpu(database_pid) if database_pid else 0)
    return round((after - before) * 1000 / TIMES, 3)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), int(sys.argv[2]))
