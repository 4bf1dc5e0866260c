"""Keep a calendar of an account elsewhere in step with one here."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import CalendarLinked
from vorzimmer.caldav.models import Connection, Linked
from vorzimmer.calendars.models import Calendar
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=rules.arrange)
def link_calendar(
    *, actor: Actor, connection: Connection, url: str, name: str, way: str, writable: bool = True,
    calendar: Calendar | None = None,
) -> CalendarLinked:  # fmt: skip
    """Into `calendar`, one of the person's own, or into a new one of the same name. The first pass is due now."""
    if calendar is None:
        calendar = Calendar.objects.create(owner=actor.membership, main=False, name=name[:120])
    elif calendar.owner_id != actor.id:
        raise NotAllowed(rules.OWN_ONLY)
    linked = Linked.objects.create(
        connection=connection, calendar=calendar, url=url, name=name[:120], writable=writable,
        way=Linked.Way(way) if writable else Linked.Way.READ,
    )  # fmt: skip
    connection.change(next_at=clock.now())
    return CalendarLinked(connection=connection, linked=linked)
