"""End the negotiation of a version."""

from vorzimmer.agreements.entries import VersionWithdrawn
from vorzimmer.agreements.models import Version
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.steady import take_signatures_away
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.withdraw)
def withdraw_version(*, actor: Actor, version: Version, reason: str = "") -> VersionWithdrawn:
    """It stays readable; what was signed before goes on holding."""
    was_draft = version.state == version.State.DRAFT
    take_signatures_away(version)
    version.end(version.State.WITHDRAWN)
    return VersionWithdrawn(version=version, reason=reason.strip(), was_draft=was_draft)
