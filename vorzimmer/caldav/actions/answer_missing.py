"""Say what happens to appointments that are gone on the server."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import MissingAnswered
from vorzimmer.caldav.models import Linked
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.decide)
def answer_missing(*, actor: Actor, linked: Linked, allowed: str) -> MissingAnswered:
    """`allowed` is remove (here too) or bring (them back there). The next pass does it."""
    linked.change(asks=0, allowed=Linked.Allowed(allowed))
    linked.connection.change(next_at=clock.now())
    return MissingAnswered(connection=linked.connection, linked=linked)
