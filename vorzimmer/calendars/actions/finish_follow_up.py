"""See to what one wanted to come back to."""

from vorzimmer.calendars.entries import FollowUpDone
from vorzimmer.calendars.models import FollowUp
from vorzimmer.calendars.rules import follow_ups as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.finish)
def finish_follow_up(*, actor: Actor, follow_up: FollowUp) -> FollowUpDone:
    """It is seen to, and off the lists."""
    follow_up.finish()
    return FollowUpDone(follow_up=follow_up)
