"""Tell somebody that the day has come on which they wanted to come back to something."""

from vorzimmer.calendars.entries import FollowUpDue
from vorzimmer.calendars.models import FollowUp
from vorzimmer.calendars.rules import follow_ups as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.tell)
def tell_follow_up(*, actor: Actor, follow_up: FollowUp) -> FollowUpDue:
    """The clock does it, once."""
    follow_up.note_told()
    return FollowUpDue(follow_up=follow_up)
