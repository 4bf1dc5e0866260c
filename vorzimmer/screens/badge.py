"""The number on the app's icon is the one that stands beside "Today"."""

from vorzimmer.notifications.push.waiting import counted_by
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.screens.waiting import waiting_counts


def waits_for(member: Membership) -> int:
    """How much waits for this person here."""
    return waiting_counts(Actor(member)).mine


counted_by.append(waits_for)
