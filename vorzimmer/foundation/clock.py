"""The one clock of the house. Demo data and tests travel in time by setting it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

_pinned: ContextVar[datetime | None] = ContextVar("pinned", default=None)


def now() -> datetime:
    """The present moment in UTC, or the moment that `at` has set."""
    return _pinned.get() or timezone.now()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let everything inside happen at `moment` (aware)."""
    if moment.tzinfo is None:
        raise ValueError("clock.at needs a moment with a time zone")
    token = _pinned.set(moment)
    try:
        yield
    finally:
        _pinned.reset(token)


def pinned() -> datetime | None:
    """The moment that `at` has set, or None while time runs by itself."""
    return _pinned.get()
