"""Let an offer lapse."""

from vorzimmer.agreements.entries import VersionLapsed
from vorzimmer.agreements.models import Version
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.steady import take_signatures_away
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.lapse)
def lapse_version(*, actor: Actor, version: Version) -> VersionLapsed:
    """Its thirty days are over; it stays readable, and the next one can begin where it ended."""
    take_signatures_away(version)
    version.end(version.State.LAPSED)
    return VersionLapsed(version=version)
