"""Say that an offer lapses soon."""

from vorzimmer.agreements.entries import VersionLapses
from vorzimmer.agreements.models import Version
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.remind)
def remind_of_offer(*, actor: Actor, version: Version) -> VersionLapses:
    """Once, three days before."""
    version.remind()
    return VersionLapses(version=version)
