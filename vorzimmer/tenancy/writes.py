"""State changes only inside an action, as reads happen only inside a workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from uuid import UUID

MOST_REMEMBERED = 1000


@dataclass(slots=True)
class Writing:
    """Who opened the guard, and what has come into being since then."""

    reason: str
    kinds: set[type] = field(default_factory=set)
    keys: set[UUID] = field(default_factory=set)


writing: ContextVar[Writing | None] = ContextVar("writing", default=None)


class WriteOutsideAction(RuntimeError):
    """Somebody tried to change a room's rows without an `@action`."""


@contextmanager
def writes_allowed(reason: str) -> Iterator[None]:
    """Open the guard. `reason` is the action's name, or why there is none (set-up, tests, upkeep)."""
    around, here = writing.get(), Writing(reason)
    token = writing.set(here)
    try:
        yield
    finally:
        writing.reset(token)
        if around:
            around.kinds |= here.kinds


def require_action(what: str) -> Writing:
    """Raise unless the guard is open."""
    here = writing.get()
    if here is None:
        raise WriteOutsideAction(
            f"{what}: state changes only inside an @action (or writes_allowed() in set-up and upkeep)"
        )
    return here


def note_made(here: Writing, kind: type, key: UUID | None = None) -> None:
    """A row of this kind has come into being; without a key it is one of many."""
    here.kinds.add(kind)
    if key and len(here.keys) < MOST_REMEMBERED:
        here.keys.add(key)


def made_here(key: UUID | None) -> bool:
    """Whether this row came into being in the very action that is running, so that nothing can be known of it yet.

    False also says: not sure.
    """
    here = writing.get()
    return here is not None and key in here.keys


def any_made_here(kind: type) -> bool:
    """Whether the running action may have made rows of this kind; a new row has no others than these."""
    here = writing.get()
    return here is None or kind in here.kinds
