"""Come back to something later than planned."""

from datetime import date

from vorzimmer.calendars.coming_back import moment_on
from vorzimmer.calendars.entries import FollowUpPostponed
from vorzimmer.calendars.models import FollowUp
from vorzimmer.calendars.rules import follow_ups as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.finish)
def postpone_follow_up(*, actor: Actor, follow_up: FollowUp, on_day: date) -> FollowUpPostponed:
    """It says so again on that day."""
    follow_up.put_off(on_day, moment_on(follow_up.membership, on_day))
    return FollowUpPostponed(follow_up=follow_up)
