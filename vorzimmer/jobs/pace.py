"""How fast, how often, how long: the numbers of the job runner, all of them settings."""

from dataclasses import dataclass, fields
from typing import Any

from django.conf import settings


@dataclass(frozen=True)
class Pace:
    """`TASKS["default"]["OPTIONS"]` may set any of these; all times are seconds."""

    lease: float = 30
    """A job whose worker has not been heard of for this long runs again."""
    longest: float = 3 * 3600
    """After this long a job is taken to hang: its lease is no longer extended."""
    poll: float = 0.2
    """How often a worker looks for other processes' work when nothing wakes it up (SQLite)."""
    stop: float = 10
    """How long a stopping worker waits for running jobs before it gives them back."""
    max_attempts: int = 8
    backoff: float = 5
    """Wait before the second attempt; three times as long before each further one."""
    backoff_most: float = 3600
    keep_done_days: int = 14
    keep_failed_days: int = 90


def pace() -> Pace:
    """The numbers as the settings say."""
    tasks: dict[str, Any] = settings.TASKS
    options = tasks["default"].get("OPTIONS", {})
    known = {field.name for field in fields(Pace)}
    return Pace(**{name: value for name, value in options.items() if name in known})
