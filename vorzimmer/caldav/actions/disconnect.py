"""End a connection."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import Disconnected
from vorzimmer.caldav.models import Connection, Linked
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.arrange)
def disconnect(*, actor: Actor, connection: Connection) -> Disconnected:
    """The password is wiped. Appointments stay on both sides, each for itself."""
    now = clock.now()
    Linked.objects.filter(connection=connection, ended_at=None).update(ended_at=now)
    connection.wipe(ended_at=now, next_at=None, working_since=None)
    return Disconnected(connection=connection)
