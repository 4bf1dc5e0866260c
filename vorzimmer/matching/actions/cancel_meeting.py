"""Call a meeting off."""

from vorzimmer.journal.action import action
from vorzimmer.matching import meeting as course
from vorzimmer.matching.entries import MeetingCancelled
from vorzimmer.matching.models import Meeting
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor


@action(may=rules.cancel)
def cancel_meeting(*, actor: Actor, meeting: Meeting) -> MeetingCancelled:
    """It does not take place; the suggestion stands, and another meeting can be arranged."""
    meeting.settle(Meeting.State.CANCELLED)
    course.end_trial(meeting)
    course.search_on(meeting.need)
    return MeetingCancelled(need=meeting.need, meeting=meeting, by_side=rules.side_of(actor, meeting))
