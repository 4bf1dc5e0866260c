"""Which entries a request has written: whoever asks gets them, everybody else pays nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry

_now: ContextVar[list[Entry] | None] = ContextVar("api_recorded", default=None)


@contextmanager
def recording() -> Iterator[list[Entry]]:
    """The entries that are written inside, in their order."""
    entries: list[Entry] = []
    mark = _now.set(entries)
    try:
        yield entries
    finally:
        _now.reset(mark)


def note(actor: Any, happened: Happening, entry: Entry) -> None:
    """For the journal: remember it if somebody asks."""
    entries = _now.get()
    if entries is not None:
        entries.append(entry)
