"""Waking workers up: those of this process by an event, those of others by PostgreSQL's NOTIFY."""

import threading

from django.db import connection, transaction

CHANNEL = "vorzimmer_jobs"
_here: set[threading.Event] = set()


def register(event: threading.Event) -> None:
    """Set `event` whenever there may be work."""
    _here.add(event)


def unregister(event: threading.Event) -> None:
    """Leave `event` alone from now on."""
    _here.discard(event)


def now() -> None:
    """There may be work, as far as this process knows."""
    for event in tuple(_here):
        event.set()


def on_commit() -> None:
    """Once the transaction is through, there is work. PostgreSQL itself keeps NOTIFY back until then."""
    if _here:
        transaction.on_commit(now)
    elif connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"NOTIFY {CHANNEL}")
