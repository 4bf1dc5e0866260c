"""Keep a connection in step again."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import Resumed
from vorzimmer.caldav.models import Connection
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.resume)
def resume(*, actor: Actor, connection: Connection) -> Resumed:
    """What changed meanwhile is taken over with the next pass, which is due now."""
    connection.change(
        state=Connection.State.ON, trouble="", trouble_detail="", failing_since=None, tries=0, next_at=clock.now()
    )
    return Resumed(connection=connection)
