"""Open the calendar of an engagement, or one's own."""

from vorzimmer.calendars.entries import CalendarKept
from vorzimmer.calendars.opening import opened
from vorzimmer.calendars.rules import calendars as rules
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.keep)
def keep_calendar(*, actor: Actor, of: Engagement | Membership) -> CalendarKept:
    """There is one of each; if it is there already, that one."""
    return CalendarKept(calendar=opened(of))
