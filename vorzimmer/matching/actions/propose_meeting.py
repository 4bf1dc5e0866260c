"""Offer times to get to know each other."""

from datetime import datetime

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.matching import meeting as course
from vorzimmer.matching.entries import MeetingProposed
from vorzimmer.matching.models import Meeting, Need, ShortlistEntry
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor


@action(may=rules.propose)
def propose_meeting(
    *, actor: Actor, entry: ShortlistEntry, slots: list[datetime], call: str = "", minutes: int = 55
) -> MeetingProposed:
    """The other side chooses one of the times. NotAllowed without a time, with more than six, or with one in the past."""
    need = entry.need
    meeting = Meeting(
        need=need, entry=entry, slots=course.times(slots), minutes=minutes, call=call.strip(),
        proposed_by=actor.membership,
    )  # fmt: skip
    meeting.offered_by_side = rules.side_of(actor, meeting)
    meeting.save()
    need.enter(Need.State.MEETING)
    if need.engagement.stage == Engagement.Stage.ENQUIRY:
        need.engagement.change(stage=Engagement.Stage.MEETING)
    return MeetingProposed(need=need, meeting=meeting, by_side=meeting.offered_by_side)
