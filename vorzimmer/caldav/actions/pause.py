"""Keep nothing in step for a while."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import Paused
from vorzimmer.caldav.models import Connection
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.arrange)
def pause(*, actor: Actor, connection: Connection) -> Paused:
    """Both sides go on by themselves until it is resumed."""
    connection.change(state=Connection.State.PAUSED, next_at=None)
    return Paused(connection=connection)
