"""What follows for calendars in step from what happens here."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from vorzimmer.caldav.jobs import run_pass
from vorzimmer.caldav.models import Connection, Device, Linked
from vorzimmer.calendars.entries import (
    AppointmentAnswered,
    AppointmentCancelled,
    AppointmentChanged,
    AppointmentMade,
    AppointmentMoved,
    AppointmentRemoved,
    AppointmentRestored,
)
from vorzimmer.foundation import clock
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.members.entries import MemberRemoved
from vorzimmer.people.actor import Actor

SOON = timedelta(seconds=20)
"""Several changes in a row go out together."""


def bring_soon(actor: Actor, happened: Any, entry: Entry) -> None:
    """What changed here goes out, unless it has just come from there."""
    row = getattr(happened, "appointment", None)
    _wake(row.calendar_id if row is not None else happened.calendar.pk)


for kind in (
    AppointmentMade, AppointmentChanged, AppointmentMoved, AppointmentCancelled, AppointmentRestored,
    AppointmentRemoved, AppointmentAnswered,
):  # fmt: skip
    reactions.on(kind)(bring_soon)


def _wake(calendar_id: UUID) -> None:
    linked = Linked.objects.filter(calendar=calendar_id, ended_at=None, way=Linked.Way.BOTH, writable=True)
    on = linked.filter(connection__state=Connection.State.ON, connection__working_since=None)
    connection = on.values_list("connection_id", flat=True).first()
    soon = clock.now() + SOON
    if connection is None or not Connection.objects.filter(pk=connection, next_at__gt=soon).update(next_at=soon):
        return
    workspace = str(Connection.objects.values_list("workspace_id", flat=True).get(pk=connection))
    run_pass.using(run_after=soon).enqueue(workspace_id=workspace, connection_id=str(connection))


@reactions.on(MemberRemoved)
def end_at_once(actor: Actor, happened: MemberRemoved, entry: Entry) -> None:
    """Devices of somebody who is gone open nothing, and their passwords elsewhere are forgotten."""
    now = clock.now()
    Device.objects.filter(membership=happened.member, revoked_at=None).update(
        revoked_at=now, revoked_by=actor.membership
    )
    mine = Connection.objects.filter(membership=happened.member, ended_at=None)
    Linked.objects.filter(connection__in=mine, ended_at=None).update(ended_at=now)
    mine.update(ended_at=now, next_at=None, working_since=None, sealed=b"", sealed_key=b"", sealed_with="")
