"""Change how a calendar is called, looks and is shared."""

from vorzimmer.calendars.entries import CalendarChanged
from vorzimmer.calendars.models import Calendar
from vorzimmer.calendars.rules import calendars as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.change)
def change_calendar(
    *, actor: Actor, calendar: Calendar, name: str = "", colour: str = "", shared_as: str = ""
) -> CalendarChanged:
    """What is not given stays as it is. `shared_as` is nothing, busy or details; ValueError for anything else."""
    fields = {"name": name.strip()[:120]} if name.strip() else {}
    fields |= {"colour": Calendar.Colour(colour).value} if colour else {}
    fields |= {"shared_as": Calendar.Shared(shared_as).value} if shared_as else {}
    calendar.change(**fields)
    return CalendarChanged(calendar=calendar)
