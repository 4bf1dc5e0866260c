"""What may be seen of accesses and secrets. Content is read in one place only: `content_of`."""

from .accesses import (
    AccessRow,
    access_rows,
    accesses_place,
    get_access,
    get_holding,
    history_of_access,
    is_for,
    people_to_hold,
    to_read_by,
    todo_of,
    turn_of,
)
from .secrets import content_of, get_secret, get_sending, reveals_of, secrets_of, sendings_of

__all__ = [
    "AccessRow",
    "access_rows",
    "accesses_place",
    "content_of",
    "get_access",
    "get_holding",
    "get_secret",
    "get_sending",
    "history_of_access",
    "is_for",
    "people_to_hold",
    "reveals_of",
    "secrets_of",
    "sendings_of",
    "to_read_by",
    "todo_of",
    "turn_of",
]
