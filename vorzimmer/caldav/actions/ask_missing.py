"""Ask what to do about many appointments that are gone on the server."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import MissingAsked
from vorzimmer.caldav.models import Linked
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.found)
def ask_missing(*, actor: Actor, linked: Linked, count: int) -> MissingAsked:
    """Nothing is removed here before the person answers: an empty answer of a server may be a mistake."""
    linked.change(asks=count, allowed="")
    return MissingAsked(connection=linked.connection, linked=linked, count=count)
