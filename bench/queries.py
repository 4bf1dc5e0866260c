"""How many queries a page takes, and what the bare queries cost without anything around them.

`python -m bench.queries '{"task": …}'` in the environment of the server. The floor of a page is the CPU of its own
SELECTs (list: the one of 50 rows) executed 200 times over the plain cursor, with the rows fetched.
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

TIMES = 200


def main(seen: dict[str, str]) -> None:
    settings.ALLOWED_HOSTS.append("testserver")
    here = "/w/bench"
    carla, ben = Client(), Client()
    carla.cookies["sessionid"], ben.cookies["sessionid"] = seen["carla"], seen["ben"]
    new = {"engagement": seen["engagement"], "outcome": "Zug nach Wien buchen", "then": "hand_over"}
    words = {"text": "Der Zug ist frei.", "client_id": str(uuid4())}
    visits: dict[str, Callable[[], Any]] = {
        "list": lambda: carla.get(f"{here}/tasks/"),
        "task": lambda: carla.get(f"{here}/tasks/{seen['task']}/"),
        "create": lambda: carla.post(f"{here}/tasks/new/", new),
        "message": lambda: ben.post(f"{here}/conversations/{seen['task']}/post/", words),
    }
    counts, floors = {}, {}
    for name, visit in visits.items():
        with CaptureQueriesContext(connection) as captured:
            visit()
        counts[name] = len([q for q in captured.captured_queries if not q["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))])
        reads = [q["sql"] for q in captured.captured_queries if q["sql"].lstrip("-").startswith("SELECT") and "FOR UPDATE" not in q["sql"]]
        floors[name] = bare(reads) if name in {"list", "task"} else 0.08
    print(json.dumps({"queries": counts, "floor_cpu_ms": floors}))


def bare(statements: list[str]) -> float:
    """Milliseconds of CPU in this process for executing the statements and fetching their rows once."""
    with connection.cursor() as cursor:
        begun = time.process_time()
        for _ in range(TIMES):
            for sql in statements:
                cursor.execute(sql.replace("%", "%%") if connection.vendor == "postgresql" else sql)
                cursor.fetchall()
        return round((time.process_time() - begun) * 1000 / TIMES, 3)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
