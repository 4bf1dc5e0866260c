"""State changes only inside an action, as reads happen only inside a workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

writing: ContextVar[str | None] = ContextVar("writing", default=None)


class WriteOutsideAction(RuntimeError):
    """Somebody tried to change a room's rows without an `@action`."""


@contextmanager
def writes_allowed(reason: str) -> Iterator[None]:
    """Open the guard. `reason` is the action's name, or why there is none (set-up, tests, upkeep)."""
    token = writing.set(reason)
    try:
        yield
    finally:
        writing.reset(token)


def require_action(what: str) -> None:
    """Raise unless the guard is open."""
    if writing.get() is None:
        raise WriteOutsideAction(
            f"{what}: state changes only inside an @action (or writes_allowed() in set-up and upkeep)"
        )
