"""Offer other times."""

from datetime import datetime

from vorzimmer.journal.action import action
from vorzimmer.matching import meeting as course
from vorzimmer.matching.entries import TimesOffered
from vorzimmer.matching.models import Meeting
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor


@action(may=rules.offer)
def offer_times(*, actor: Actor, meeting: Meeting, slots: list[datetime], call: str = "") -> TimesOffered:
    """Instead of the former ones, also when one was chosen: then it is chosen anew. NotAllowed as for the first."""
    side = rules.side_of(actor, meeting)
    meeting.change(
        slots=course.times(slots), call=call.strip() or meeting.call, offered_by_side=side,
        state=Meeting.State.PROPOSED, starts_at=None, chosen_by=None, chosen_at=None,
    )  # fmt: skip
    return TimesOffered(need=meeting.need, meeting=meeting, by_side=side)
