"""Want to come back to something after all."""

from vorzimmer.calendars.entries import FollowUpReopened
from vorzimmer.calendars.models import FollowUp
from vorzimmer.calendars.rules import follow_ups as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.reopen)
def reopen_follow_up(*, actor: Actor, follow_up: FollowUp) -> FollowUpReopened:
    """It is on the lists again."""
    follow_up.reopen()
    return FollowUpReopened(follow_up=follow_up)
