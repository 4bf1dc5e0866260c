"""Note that a server no longer takes the password."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import PasswordLost
from vorzimmer.caldav.models import Connection
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.arrange)
def lose_password(*, actor: Actor, connection: Connection) -> PasswordLost:
    """It is not tried again before there is another: too many wrong ones would lock the account."""
    connection.change(
        state=Connection.State.PASSWORD, trouble="sign-in", next_at=None,
        failing_since=connection.failing_since or clock.now(),
    )  # fmt: skip
    return PasswordLost(connection=connection)
