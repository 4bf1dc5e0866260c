"""The three numbers in the frame: what waits for me, what is unread, what I was told."""

from dataclasses import dataclass

from vorzimmer.conversations import queries as conversations
from vorzimmer.notifications import queries as notifications
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import queries as tasks


@dataclass(frozen=True, slots=True)
class Waiting:
    """Counts; nought is not shown."""

    mine: int
    unread: int
    notifications: int


def waiting_counts(actor: Actor) -> Waiting:
    """Read anew for every whole page."""
    return Waiting(tasks.count_mine(actor), conversations.count_unread(actor), notifications.unread_count(actor))
