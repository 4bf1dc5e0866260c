"""What a verb's derived endpoint needs besides: other fields than its arguments, and how they become those."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from vorzimmer.people.actor import Actor

Values = dict[str, Any]
Read = Callable[[Actor, Any, Values], Values]


def _as_they_are(actor: Actor, subject: Any, values: Values) -> Values:
    return values


@dataclass(frozen=True, slots=True)
class Adapter:
    """`fields` (name: (type, Field)) stand for arguments of the same name or besides them; `without` is left out.

    `find` is for a subject that cannot be read any more, but still be brought back. `read` makes arguments of what
    came: actor, what it is done to, values by field. Raises Problem.
    """

    fields: dict[str, Any] = field(default_factory=dict)
    without: frozenset[str] = frozenset()
    read: Read = _as_they_are
    find: Callable[[Actor, UUID], Any] | None = None


PLAIN = Adapter()
