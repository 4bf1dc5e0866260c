"""No longer keep a calendar in step."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import CalendarUnlinked
from vorzimmer.caldav.models import Connection, Linked
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.arrange)
def unlink_calendar(*, actor: Actor, connection: Connection, linked: Linked) -> CalendarUnlinked:
    """Appointments stay on both sides, each for itself."""
    linked = Linked.objects.select_for_update(of=("self",)).get(pk=linked.pk, connection=connection, ended_at=None)
    linked.change(ended_at=clock.now())
    return CalendarUnlinked(connection=connection, linked=linked)
