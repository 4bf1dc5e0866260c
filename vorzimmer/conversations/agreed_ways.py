"""Where later rooms lead from something that both sides agreed, shown below it in the conversation."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from vorzimmer.conversations.models import Message
from vorzimmer.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Way:
    """A link with its icon."""

    address: str
    label: str | Promise
    icon: str


ways: list[Callable[[Actor, Message], Way | None]] = []
"""A conversation shows many agreements: each decides without a query."""


def ways_from(actor: Actor, message: Message) -> list[Way]:
    """Those that the actor may go."""
    return [way for each in ways if (way := each(actor, message))]
