"""Decide which version of an appointment holds."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import ConflictSettled
from vorzimmer.caldav.models import Conflict, Twin
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor

DONE_BY = {Conflict.Kept.HERE: Twin.Todo.PUSH, Conflict.Kept.THERE: Twin.Todo.PULL, Conflict.Kept.BOTH: Twin.Todo.COPY}


@action(may=rules.settle)
def settle_conflict(*, actor: Actor, conflict: Conflict, kept: str) -> ConflictSettled:
    """`kept` is here, there or both (the one here becomes an appointment of its own). The next pass does it.

    Both texts stay readable.
    """
    chosen = Conflict.Kept(kept)
    conflict.change(kept=chosen, settled_at=clock.now(), settled_by=actor.membership)
    if conflict.twin is not None:
        conflict.twin.change(state=Twin.State.FINE, todo=DONE_BY[chosen])
    linked = conflict.linked
    linked.connection.change(next_at=clock.now())
    return ConflictSettled(connection=linked.connection, linked=linked, conflict=conflict)
