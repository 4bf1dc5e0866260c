"""What follows from what happens to agreements."""

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.entries import VersionSigned
from vorzimmer.foundation import clock
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor, Door


@reactions.on(VersionSigned)
def ask_about_new_version(actor: Actor, happened: VersionSigned, entry: Entry) -> None:
    """Whoever acts on it and has not signed it reads it now; before it holds, on the day on which it begins."""
    if not happened.whole:
        return
    found = queries.unasked(happened.version.engagement, clock.now())
    if found is not None and found[0] == happened.version:
        clockwork = Actor(actor.membership, Door.SCHEDULE)
        actions.ask_confirmations(actor=clockwork, version=happened.version, members=found[1])
