"""Give a connection another password."""

from django.views.decorators.debug import sensitive_variables

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import PasswordChanged
from vorzimmer.caldav.models import Connection
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault import sealing


@action(may=rules.arrange)
@sensitive_variables("password")
def change_password(*, actor: Actor, connection: Connection, password: sealing.Plain) -> PasswordChanged:
    """It signs in with it from now on, and is kept in step again."""
    sealing.seal(connection, password)
    connection.change(
        sealed=connection.sealed, sealed_key=connection.sealed_key, sealed_with=connection.sealed_with,
        state=Connection.State.ON, trouble="", trouble_detail="", failing_since=None, tries=0, next_at=clock.now(),
    )  # fmt: skip
    return PasswordChanged(connection=connection)
