"""The number on the app's icon: how much is waiting for a person. A later room says how it is counted."""

from collections.abc import Callable

from vorzimmer.people.models import Membership

counted_by: list[Callable[[Membership], int]] = []


def count(member: Membership) -> int:
    """How much waits for this person in this workspace."""
    return sum(counts(member) for counts in counted_by)
