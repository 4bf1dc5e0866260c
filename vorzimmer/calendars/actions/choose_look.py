"""What one's calendars show, and how they open."""

from collections.abc import Sequence

from vorzimmer.calendars.entries.looks import LookChosen
from vorzimmer.calendars.models import Showing
from vorzimmer.calendars.rules import looks as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.choose_look, lock=False)
def choose_look(
    *, actor: Actor, membership: Membership, hidden: Sequence[str] = (), shape: str = "", beside: str = ""
) -> LookChosen:
    """Layers and calendars that are switched off, the shape that opens first, the second clock: for oneself."""
    showing = Showing.objects.filter(membership=membership).first() or Showing(membership=membership)
    showing.choose(hidden=sorted(set(hidden)), shape=shape, beside=beside)
    return LookChosen(membership=membership)
