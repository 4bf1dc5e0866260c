"""Note that both sides changed the same appointment."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import ConflictFound
from vorzimmer.caldav.models import Conflict, Linked, Twin
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.found)
def find_conflict(
    *, actor: Actor, linked: Linked, twin: Twin, title: str, here: str, there: str, etag: str
) -> ConflictFound:
    """Both texts are kept, and neither side is touched until the person decides. Empty: that side removed it."""
    twin.change(state=Twin.State.CONFLICT, words="")
    conflict = Conflict.objects.create(
        twin=twin, linked=linked, uid=twin.uid, title=title[:200], here=here, there=there, etag=etag
    )
    return ConflictFound(connection=linked.connection, linked=linked, conflict=conflict)
