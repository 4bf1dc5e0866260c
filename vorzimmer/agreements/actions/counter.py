"""Answer an offer."""

from datetime import date

from vorzimmer.agreements.entries import VersionCountered
from vorzimmer.agreements.models import OTHER, Version
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.steady import take_signatures_away
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.counter)
def counter(*, actor: Actor, version: Version, effective_on: date | None = None) -> VersionCountered:
    """The other side's turn, with everything that was changed and remarked; it has thirty days again.

    Another day from which it holds is another text: a signature given before does not stand any more.
    """
    day = effective_on or version.effective_on
    if day != version.effective_on:
        take_signatures_away(version)
    to = OTHER[rules.side(actor, version)]
    version.offer(to, day)
    return VersionCountered(version=version, to=to)
