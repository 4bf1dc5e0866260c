"""The bus over PostgreSQL's LISTEN and NOTIFY: no further server needed."""

from collections.abc import Callable

from django.db import connection

from vorzimmer.jobs.watch import direct_parameters
from vorzimmer.live.bus import CHANNEL


class PostgresBus:
    """Publishes on the thread's own connection, listens on one of its own."""

    shared = True

    def publish(self, text: str) -> None:
        """Inside a transaction PostgreSQL keeps it back until the commit."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, text])

    async def listen(self, deliver: Callable[[str], None], connected: Callable[[], None]) -> None:
        """Ask now and then whether the server is still there: a dead line is silent."""
        import psycopg

        async with await psycopg.AsyncConnection.connect(**direct_parameters(), autocommit=True) as line:
            await line.execute(f"LISTEN {CHANNEL}")
            connected()
            while True:
                async for notify in line.notifies(timeout=30):
                    deliver(notify.payload)
                await line.execute("SELECT 1")
