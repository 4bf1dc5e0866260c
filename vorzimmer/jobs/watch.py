"""How a worker notices that another process has added a job."""

import time
from typing import Any, Protocol

from django.db import connection

from vorzimmer.jobs import wake


class Watch(Protocol):
    """Waits for news."""

    def wait(self, seconds: float) -> bool:
        """True as soon as there may be new jobs, False after `seconds` without."""

    def close(self) -> None:
        """Let go of the connection."""


class SqliteWatch:
    """SQLite counts the commits of other connections; asking for the count reads no page of the database."""

    def __init__(self, poll: float) -> None:
        self.poll = poll
        self.version = self._version()

    def _version(self) -> int:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA data_version")
            return int(cursor.fetchone()[0])

    def wait(self, seconds: float) -> bool:
        """Look every `poll` seconds."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            time.sleep(min(self.poll, left))
            if (version := self._version()) != self.version:
                self.version = version
                return True
        return False

    def close(self) -> None:
        """Nothing of its own to close."""


class PostgresWatch:
    """A connection of its own that listens. It must reach the server itself, not a pooler per transaction."""

    def __init__(self) -> None:
        import psycopg

        self.connection = psycopg.connect(**direct_parameters(), autocommit=True)
        self.connection.execute(f"LISTEN {wake.CHANNEL}")

    def wait(self, seconds: float) -> bool:
        """Until the first notification."""
        return any(True for _ in self.connection.notifies(timeout=seconds, stop_after=1))

    def close(self) -> None:
        """End the connection."""
        self.connection.close()


def direct_parameters() -> dict[str, Any]:
    """What psycopg needs to reach the database by itself; a dead network is noticed within a minute."""
    wanted = ("dbname", "user", "password", "host", "port", "sslmode", "sslrootcert", "options", "service")
    known = connection.get_connection_params()
    alive = {"keepalives_idle": 20, "keepalives_interval": 10, "keepalives_count": 3}
    return {name: known[name] for name in wanted if known.get(name)} | alive


def watch(poll: float) -> Watch:
    """The way that fits the database; `poll` seconds between two looks where nothing can call."""
    return PostgresWatch() if connection.vendor == "postgresql" else SqliteWatch(poll)
