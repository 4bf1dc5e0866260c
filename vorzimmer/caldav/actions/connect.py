"""Connect an account at a calendar server."""

from collections.abc import Sequence
from typing import Any

from django.views.decorators.debug import sensitive_variables

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import Connected
from vorzimmer.caldav.models import Connection
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.vault import sealing


@action(may=rules.connect, lock=False)
@sensitive_variables("password")
def connect(
    *, actor: Actor, membership: Membership, name: str, address: str, home: str, user_name: str,
    password: sealing.Plain, found: Sequence[dict[str, Any]] = (),
) -> Connected:  # fmt: skip
    """`home` is where its calendars were `found` (connecting.py). Nothing is kept in step before one is chosen."""
    connection = Connection(
        membership=membership, name=name, address=address, home=home, user_name=user_name, found=list(found)
    )  # fmt: skip
    sealing.seal(connection, password)
    connection.save()
    return Connected(connection=connection)
