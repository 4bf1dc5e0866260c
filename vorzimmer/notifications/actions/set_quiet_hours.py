"""Set the hours in which no mail comes."""

from datetime import time

from vorzimmer.journal.action import action
from vorzimmer.notifications.entries import QuietHoursSet
from vorzimmer.notifications.rules import choose
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=choose)
def set_quiet_hours(
    *, actor: Actor, membership: Membership, quiet_from: time | None, quiet_until: time | None
) -> QuietHoursSet:
    """From when until when, by the person's own clock, in all their workspaces; None for no quiet hours."""
    person = membership.user
    person.quiet_from, person.quiet_until = quiet_from, quiet_until
    person.save(update_fields=["quiet_from", "quiet_until"])
    return QuietHoursSet(membership=membership)
